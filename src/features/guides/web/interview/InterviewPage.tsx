import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink, Loaded, Page, Soft, When } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Interview } from '../../contract.ts';
import { api } from '../api.ts';
import { Held } from './Held.tsx';
import { Talk } from './Talk.tsx';

type Props = { readonly clientId: string; readonly interviewId: string };

/** One talk: to be written by whoever leads it, to be read by everybody around the person. */
export default function InterviewPage({ clientId, interviewId }: Props) {
  const { i18n } = useLingui();
  const interview = useQuery({
    queryKey: ['interview', interviewId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/interviews/:interviewId', { params: { clientId, interviewId }, signal }),
  });
  return (
    <Page
      title={interview.data ? serverWords(i18n, interview.data.guideName) : i18n.t('Interview')}
      lead={interview.data ? <Lead one={interview.data} /> : null}
      actions={
        <ButtonLink to={`/clients/${clientId}/assessments/whole`}>{i18n.t('The whole picture')}</ButtonLink>
      }
    >
      <Loaded query={interview}>
        {(found) =>
          found.mayWrite ? (
            <Talk key={found.id} clientId={clientId} interview={found} />
          ) : (
            <Held clientId={clientId} interview={found} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ one }: { readonly one: Interview }) {
  const { i18n } = useLingui();
  if (one.mayWrite) return one.opening ? serverWords(i18n, one.opening) : null;
  return (
    <Soft>
      <Trans
        id="{worker}, <0/>"
        values={{ worker: one.startedBy.name }}
        components={{ 0: <When at={one.startedAt} /> }}
      />
    </Soft>
  );
}
