import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ButtonLink, Form, Loaded, Mark, Page, Section, Soft, Stack, useForm, WordsArea } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';
import { obstacles } from '../rules/facts.ts';
import { api } from './api.ts';
import { FactChoices } from './FactChoices.tsx';
import { RowCounts } from './RowCounts.tsx';

type Props = { readonly clientId: string; readonly otherId: string };

/** Shows what will happen before one record is made of two: what moves, what differs, who will see more. */
export default function MergePage({ clientId, otherId }: Props) {
  const { i18n } = useLingui();
  const preview = useQuery({
    queryKey: ['merge', clientId, otherId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/merge-preview/:otherId', { params: { clientId, otherId }, signal }),
  });
  return (
    <Page
      title={i18n.t('Make one record of two')}
      actions={
        <ButtonLink to={`/clients/${otherId}/merge/${clientId}`}>
          {i18n.t('Keep the other record instead')}
        </ButtonLink>
      }
    >
      <Loaded query={preview}>
        {(shown) => <MergeForm key={`${shown.survivor.version} ${shown.other.version}`} preview={shown} />}
      </Loaded>
    </Page>
  );
}

function MergeForm({ preview }: { readonly preview: MergePreview }) {
  const { i18n } = useLingui();
  const go = useNavigate();
  const { survivor, other, differing } = preview;
  const form = useForm({
    initial: {
      reason: '',
      chosen: Object.fromEntries(differing.map(({ fact, suggested }) => [fact, suggested])),
    },
    version: survivor.version,
    send: ({ reason, chosen }, version) =>
      api('POST /clients/:clientId/merges', {
        params: { clientId: survivor.id },
        body: {
          otherId: other.id,
          otherVersion: other.version,
          take: differing.flatMap(({ fact }) => (chosen[fact] === 'other' ? [fact] : [])),
          reason,
        },
        ifMatch: version,
      }),
    saved: i18n.t('One record now. It can be undone under “Possible duplicates”.'),
    onSaved: () => go({ to: `/clients/${survivor.id}` }),
  });
  if (preview.obstacles.length > 0) return <Obstacles preview={preview} />;
  return (
    <Form form={form} submit={i18n.t('Make one record')}>
      <Stack gap={5}>
        <p>
          {i18n.t('Everything of {other} goes to {survivor}. Nothing is lost, and it can be undone.', {
            other: other.name,
            survivor: survivor.name,
          })}
        </p>
        <FactChoices
          preview={preview}
          chosen={form.values.chosen}
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

function NewlySeeing({ preview }: { readonly preview: MergePreview }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Who will see more')}>
      {preview.newlySeeing.length === 0 ? (
        <Soft>{i18n.t('Nobody: everybody who sees one of the two sees both.')}</Soft>
      ) : (
        <ul>
          {preview.newlySeeing.map(({ worker, client }) => (
            <li key={`${worker.id} ${client.id}`}>
              {i18n.t('{worker} will see what is written about {client} in the other record.', {
                worker: worker.name,
                client: client.name,
              })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Obstacles({ preview }: { readonly preview: MergePreview }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('This cannot be done just now')}>
      <ul>
        {preview.obstacles.map((obstacle) => (
          <li key={obstacle}>
            <Mark tone="warn">{i18n.t(obstacles[obstacle])}</Mark>
          </li>
        ))}
      </ul>
      {preview.obstacles.includes('wider') ? <NewlySeeing preview={preview} /> : null}
    </Section>
  );
}
