import { useLingui } from '@lingui/react';
import { inLine, Mark, Rows, Section, Soft } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Counts, ImportReport, Remark } from '../../contract.ts';
import { doneNames, entityLabels, remarkNames, remarkTones, rowTones } from './words.ts';

/** What an import did or would do: in a sentence, by kind, and row by row with what was wrong. */
export function Report({ report }: { readonly report: ImportReport }) {
  const { i18n } = useLingui();
  const { counts, entities, remarks, rows, remarksLeftOut, rowsLeftOut, dryRun } = report;
  const nothing = counts.added + counts.updated + counts.unchanged + counts.refused === 0;
  return (
    <>
      <Section title={dryRun ? i18n.t('This would happen') : i18n.t('This was done')}>
        <p role="status">
          {nothing
            ? i18n.t('There was nothing of a directory in these files.')
            : i18n.t('{added} added, {updated} updated, {unchanged} unchanged, {refused} refused.', counts)}
        </p>
        <Rows
          caption={i18n.t('By kind')}
          rows={entities}
          keyOf={({ entity }) => entity}
          columns={[
            {
              name: i18n.t('Kind'),
              main: true,
              cell: ({ entity }) => i18n.t(entityLabels[entity] ?? entity),
            },
            ...countColumns.map((done) => ({
              name: i18n.t(doneNames[done]),
              end: true,
              cell: (row: Counts) => i18n.number(row[done]),
            })),
          ]}
        />
      </Section>
      <Remarks remarks={remarks} leftOut={remarksLeftOut} />
      <Section
        title={i18n.t('Row by row')}
        note={rowsLeftOut > 0 ? i18n.t('and {count} more', { count: rowsLeftOut }) : null}
      >
        <details>
          <summary>{i18n.t('Show every row')}</summary>
          <Rows
            caption={i18n.t('Row by row')}
            rows={rows}
            keyOf={({ file, row, entity, name }) => [file, row, entity, name].join()}
            columns={[
              { name: i18n.t('Name'), main: true, cell: ({ name }) => name },
              { name: i18n.t('Kind'), cell: ({ entity }) => i18n.t(entityLabels[entity] ?? entity) },
              { name: i18n.t('Where'), cell: ({ file, row }) => <Soft>{`${file} · ${row}`}</Soft> },
              {
                name: i18n.t('Done'),
                cell: ({ done }) => <Mark tone={rowTones[done]}>{i18n.t(doneNames[done])}</Mark>,
              },
            ]}
          />
        </details>
      </Section>
    </>
  );
}

const countColumns = ['added', 'updated', 'unchanged', 'refused'] as const;
const keyOf = ({ file, row, entity, field, problem, value }: Remark): string =>
  [file, row, entity, field, problem, value].join();

function Remarks({ remarks, leftOut }: { readonly remarks: readonly Remark[]; readonly leftOut: number }) {
  const { i18n } = useLingui();
  if (remarks.length === 0) return null;
  return (
    <Section
      title={i18n.t('What was odd')}
      note={leftOut > 0 ? i18n.t('and {count} more', { count: leftOut }) : null}
    >
      <Rows
        caption={i18n.t('What was odd')}
        rows={remarks}
        keyOf={keyOf}
        columns={[
          {
            name: i18n.t('Where'),
            main: true,
            cell: ({ file, row, field }) => inLine([file, row, field]),
          },
          { name: i18n.t('What is wrong'), cell: ({ problem }) => serverWords(i18n, problem) },
          { name: i18n.t('What stood there'), cell: ({ value }) => <Soft>{value}</Soft> },
          {
            name: i18n.t('Done'),
            cell: ({ done }) => <Mark tone={remarkTones[done]}>{i18n.t(remarkNames[done])}</Mark>,
          },
        ]}
      />
    </Section>
  );
}
