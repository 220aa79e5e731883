import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ButtonLink, Loaded, Mark, Page, Section } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';
import { obstacles } from '../rules/facts.ts';
import { api } from './api.ts';
import { MergeForm } from './MergeForm.tsx';
import { NewlySeeing } from './NewlySeeing.tsx';

type Props = { readonly clientId: string; readonly otherId: string };

/** Shows what will happen before one record is made of two: what moves, what differs, who will see more. */
export default function MergePage({ clientId, otherId }: Props) {
  const { i18n } = useLingui();
  const queryKey = useMemo(() => ['merge', clientId, otherId] as const, [clientId, otherId]);
  const preview = useQuery({
    queryKey,
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
        {(shown) =>
          shown.obstacles.length > 0 ? (
            <Obstacles preview={shown} />
          ) : (
            <MergeForm key={clientId} preview={shown} queryKey={queryKey} />
          )
        }
      </Loaded>
    </Page>
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
