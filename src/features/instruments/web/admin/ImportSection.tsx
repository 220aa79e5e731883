import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Field, Form, Mark, Mistakes, Row, Section, Stack, TextArea, useSubmit } from '#ui/kit.ts';
import type { ImportReport } from '../../contract.ts';
import { api } from '../api.ts';
import { Findings } from './Findings.tsx';

/** Reads a questionnaire, says what it could do here, and only then takes it. */
export function ImportSection() {
  const { i18n } = useLingui();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [report, setReport] = useState<ImportReport>();
  const look = useSubmit({
    send: (questionnaire: unknown) => api('POST /instruments/checks', { body: { questionnaire } }),
    onSaved: setReport,
  });
  const take = useSubmit({
    send: (questionnaire: unknown) => api('POST /instruments', { body: { questionnaire } }),
    saved: i18n.t('Imported.'),
    onSaved: () => write(''),
  });
  const write = (words: string) => {
    setText(words);
    setReport(undefined);
    setWrong(undefined);
  };
  const parsed = (then: (questionnaire: unknown) => void) => {
    try {
      then(JSON.parse(text));
    } catch {
      setWrong(i18n.t('This is not JSON. Please paste a whole FHIR R4 Questionnaire, or choose its file.'));
    }
  };
  return (
    <Section title={i18n.t('Import a questionnaire')}>
      <Form
        form={{ error: look.error, busy: look.busy, submit: () => parsed(look.run) }}
        submit={i18n.t('Look at it')}
        look="quiet"
      >
        <Field
          name="file"
          label={i18n.t('A file')}
          hint={i18n.t('A FHIR R4 Questionnaire in JSON, or a Bundle with one and its value sets')}
        >
          <input
            id="field-file"
            type="file"
            accept=".json,application/json,application/fhir+json"
            onChange={(event) => void event.currentTarget.files?.[0]?.text().then(write)}
          />
        </Field>
        <TextArea
          name="questionnaire"
          label={i18n.t('Or its text')}
          value={text}
          onChange={write}
          error={wrong}
          rows={6}
        />
      </Form>
      {report ? (
        <Stack gap={4}>
          <Verdict report={report} />
          <Findings report={report} />
          {report.refusals.length === 0 && !report.alreadyThere ? (
            <Row>
              <Button look="main" busy={take.busy} onClick={() => parsed(take.run)}>
                {i18n.t('Import it')}
              </Button>
            </Row>
          ) : null}
          <Mistakes error={take.error} />
        </Stack>
      ) : null}
    </Section>
  );
}

function Verdict({ report }: { readonly report: ImportReport }) {
  const { i18n } = useLingui();
  const { title, questions, scores, refusals, alreadyThere } = report;
  if (refusals.length > 0)
    return (
      <p role="status">
        <Mark tone="danger">{i18n.t('It cannot be imported')}</Mark>{' '}
        {i18n.t('It would not work here as its authors mean it.')}
      </p>
    );
  if (alreadyThere)
    return (
      <p role="status">
        <Mark tone="wait">{i18n.t('This version is there already')}</Mark>{' '}
        {i18n.t('A questionnaire that was used never changes. A changed one needs another version.')}
      </p>
    );
  return (
    <p role="status">
      <Mark tone="good">{i18n.t('It can be imported')}</Mark>{' '}
      {i18n.t(
        '{title}: {questions, plural, one {# question} other {# questions}}, {scores, plural, =0 {no score} one {# score} other {# scores}}.',
        {
          title: title ?? '',
          questions,
          scores: scores.length,
        },
      )}
    </p>
  );
}
