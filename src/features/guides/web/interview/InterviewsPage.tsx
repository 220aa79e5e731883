import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAssessment } from '#features/assessments/web/index.tsx';
import { Ago, Button, Empty, Item, Items, Link, Loaded, Mark, Page, Soft, useCan } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { InterviewLine } from '../../contract.ts';
import { api } from '../api.ts';
import { StartDialog } from './StartDialog.tsx';

/** The talks held along a guide, and the way to begin one. */
export default function InterviewsPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [starting, setStarting] = useState(false);
  const interviews = useQuery({
    queryKey: ['interviews', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/interviews', { params: { clientId }, signal }),
  });
  const { caseId = null, closed = true } = useAssessment(clientId).data ?? {};
  const mayWrite = useCan('write clients') && caseId !== null && !closed;
  const begin = mayWrite ? (
    <Button look="main" onClick={() => setStarting(true)}>
      {i18n.t('Begin an interview')}
    </Button>
  ) : null;
  return (
    <Page title={i18n.t('Interviews')} actions={begin}>
      <Loaded query={interviews}>
        {({ interviews: list }) =>
          list.length === 0 ? (
            <Empty title={i18n.t('No interview yet.')}>
              {i18n.t(
                'Open questions, one part of life after the other; what they tell becomes needs, strengths and hopes.',
              )}
            </Empty>
          ) : (
            <Items>
              {list.map((one) => (
                <InterviewItem key={one.id} clientId={clientId} one={one} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {starting && caseId ? (
        <StartDialog clientId={clientId} caseId={caseId} onClose={() => setStarting(false)} />
      ) : null}
    </Page>
  );
}

function InterviewItem({ clientId, one }: { readonly clientId: string; readonly one: InterviewLine }) {
  const { i18n } = useLingui();
  return (
    <Item
      title={
        <Link to={`/clients/${clientId}/assessments/interviews/${one.id}`}>
          {serverWords(i18n, one.guideName)}
        </Link>
      }
      marks={one.finishedAt ? null : <Mark tone="wait">{i18n.t('Still going on')}</Mark>}
    >
      {i18n.t('{answered} of {asked} questions answered', { answered: one.answered, asked: one.asked })}{' '}
      <Soft>
        <Trans
          id="{worker}, <0/>"
          values={{ worker: one.startedBy.name }}
          components={{ 0: <Ago at={one.startedAt} /> }}
        />
      </Soft>
    </Item>
  );
}
