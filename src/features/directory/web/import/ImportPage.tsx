import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { Button, Mistakes, Page, Row, Section, Soft, Stack, TextField, useSubmit } from '#ui/kit.ts';
import type { ImportReport, NewImport } from '../../contract.ts';
import { api } from '../api.ts';
import { PastImports } from './PastImports.tsx';
import { Report } from './Report.tsx';

type Files = NewImport['files'];

const read = (chosen: FileList | null): Promise<Files> =>
  Promise.all([...(chosen ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));

/** Takes in a directory of others: first it tells what it would do, then it does it. */
export default function ImportPage() {
  const { i18n } = useLingui();
  const [files, setFiles] = useState<Files>([]);
  const [source, setSource] = useState('hsds');
  const [report, setReport] = useState<ImportReport>();
  const take = useSubmit({
    send: (dryRun: boolean) => api('POST /directory/imports', { body: { source, files, dryRun } }),
    onSaved: setReport,
  });
  const choose = async (chosen: FileList | null) => {
    setReport(undefined);
    take.reset();
    setFiles(await read(chosen));
  };
  return (
    <Page
      wide
      title={i18n.t('Import a directory')}
      lead={i18n.t(
        'Take in what others have written down: HSDS 3.0 as JSON or as CSV files. Nothing is changed before you have seen what would happen.',
      )}
    >
      <Stack gap={3}>
        <FileChoice onChoose={choose} count={files.length} />
        <TextField
          name="source"
          label={i18n.t('Whose directory is it?')}
          hint={i18n.t('Use the same name each time: entries of that name are updated instead of doubled.')}
          value={source}
          onChange={setSource}
          required
        />
        <Mistakes error={take.error} />
        <Row>
          <Button
            look={report ? 'quiet' : 'main'}
            busy={take.busy}
            disabled={files.length === 0}
            onClick={() => take.run(true)}
          >
            {i18n.t('See what would happen')}
          </Button>
          {report?.dryRun ? (
            <Button look="main" busy={take.busy} onClick={() => take.run(false)}>
              {i18n.t('Import now')}
            </Button>
          ) : null}
        </Row>
      </Stack>
      {report ? <Report report={report} /> : null}
      <Section title={i18n.t('Imports so far')}>
        <PastImports />
      </Section>
    </Page>
  );
}

function FileChoice({
  onChoose,
  count,
}: {
  readonly onChoose: (chosen: FileList | null) => void;
  readonly count: number;
}) {
  const { i18n } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Row>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,.csv,.tsv"
        aria-label={i18n.t('Files')}
        onChange={(event) => onChoose(event.currentTarget.files)}
      />
      <Button onClick={() => input.current?.click()}>{i18n.t('Choose files…')}</Button>
      <Soft>
        {i18n.t('{count, plural, =0 {No files chosen} one {# file chosen} other {# files chosen}}', {
          count,
        })}
      </Soft>
    </Row>
  );
}
