import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form, Problem, Section, Stack, useForm, useGo, WordsArea } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';
import { changesBetween, isChanged } from '../rules/changes.ts';
import { api } from './api.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { FactChoices, type Side } from './FactChoices.tsx';
import { NewlySeeing } from './NewlySeeing.tsx';
import { RowCounts } from './RowCounts.tsx';

type Props = { readonly preview: MergePreview; readonly queryKey: readonly string[] };
type Chosen = Readonly<Record<string, Side>>;

/** What holds, what moves, who will see more, and why; stays as it is written when the records change meanwhile. */
export function MergeForm({ preview, queryKey }: Props) {
  const { i18n } = useLingui();
  const go = useGo();
  const queries = useQueryClient();
  const [looked] = useState(preview);
  const { survivor, other, differing } = preview;
  const changes = changesBetween(looked, preview);
  const form = useForm({
    initial: { reason: '', chosen: {} as Chosen },
    version: survivor.version,
    send: ({ reason, chosen }) =>
      api('POST /clients/:clientId/merges', {
        params: { clientId: survivor.id },
        body: {
          otherId: other.id,
          otherVersion: other.version,
          take: differing.flatMap(({ fact, suggested }) =>
            (chosen[fact] ?? suggested) === 'other' ? [fact] : [],
          ),
          reason,
        },
        ifMatch: survivor.version,
      }),
    saved: i18n.t('One record now. It can be undone under “Possible duplicates”.'),
    onSaved: () => go({ to: `/clients/${survivor.id}` }),
  });
  const { error, dismiss } = form;
  useEffect(() => {
    if (!(error instanceof Problem) || error.status !== 412) return;
    queries.setQueryData(queryKey, error.current);
    dismiss();
  }, [error, dismiss, queries, queryKey]);
  return (
    <Form form={form} submit={i18n.t('Make one record')}>
      <Stack gap={5}>
        {isChanged(looked, preview) ? <ChangedMeanwhile changes={changes} /> : null}
        <p>
          {i18n.t('Everything of {other} goes to {survivor}. Nothing is lost, and it can be undone.', {
            other: other.name,
            survivor: survivor.name,
          })}
        </p>
        <FactChoices
          preview={preview}
          chosen={form.values.chosen}
          changed={new Set(changes.map(({ fact }) => fact))}
          onChoose={(fact, side) => form.set({ chosen: { ...form.values.chosen, [fact]: side } })}
        />
        <Section title={i18n.t('What will move')}>
          {preview.moving.length > 0 ? (
            <RowCounts counts={preview.moving} />
          ) : (
            <p>{i18n.t('Nothing is written in the other record yet.')}</p>
          )}
        </Section>
        <NewlySeeing preview={preview} />
        <WordsArea {...form.at('reason')} required label={i18n.t('How do you know that they are one?')} />
      </Stack>
    </Form>
  );
}
