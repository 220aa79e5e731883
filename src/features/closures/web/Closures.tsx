import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Facts, Loaded, Mark, Quote, Section, Stack, useCan, When } from '#ui/kit.ts';
import type { Closure } from '../contract.ts';
import { hindranceWords, reasonWords } from '../rules.ts';
import { api } from './api.ts';
import { FollowUps } from './FollowUps.tsx';
import { Prints } from './Prints.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

type ClosuresProps = { readonly clientId: string; readonly caseId: string };

/** How this case ended, as often as it did, newest first. */
export function Closures({ clientId, caseId }: ClosuresProps) {
  const closures = useQuery({
    queryKey: ['closures', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/closures', { params: { clientId }, signal }),
  });
  return (
    <Loaded query={closures}>
      {(all) =>
        all
          .filter((closure) => closure.caseId === caseId)
          .map((closure) => <ClosurePart key={closure.id} clientId={clientId} closure={closure} />)
      }
    </Loaded>
  );
}

type PartProps = { readonly clientId: string; readonly closure: Closure };

function ClosurePart({ clientId, closure }: PartProps) {
  const { i18n } = useLingui();
  const [reopening, setReopening] = useState(false);
  const opens = useCan('open cases');
  const ended = closure.reopenedAt === null;
  const title = (
    <>
      {i18n.t('Ended')} <When at={closure.closedAt} />
    </>
  );
  const note = ended ? null : (
    <Mark tone="info">
      {i18n.t('Reopened')} <When at={closure.reopenedAt ?? ''} />
    </Mark>
  );
  const reopen =
    ended && opens ? (
      <Button look="plain" onClick={() => setReopening(true)}>
        {i18n.t('Reopen…')}
      </Button>
    ) : null;
  return (
    <Section title={title} note={note} actions={reopen}>
      <EndingFacts closure={closure} />
      <Prints clientId={clientId} document={{ kind: 'closure_pack', id: closure.id }} />
      <FollowUps clientId={clientId} closure={closure} onReopen={() => setReopening(true)} />
      {reopening && (
        <ReopenDialog clientId={clientId} closure={closure} onClose={() => setReopening(false)} />
      )}
    </Section>
  );
}

function EndingFacts({ closure }: Pick<PartProps, 'closure'>) {
  const { i18n } = useLingui();
  const signed = closure.exceptionsSignedBy;
  return (
    <Facts
      facts={[
        { name: i18n.t('Why it ended'), value: i18n.t(reasonWords[closure.reason] ?? closure.reason) },
        ...(closure.notDiscussedReason
          ? [{ name: i18n.t('Not talked over, because'), value: closure.notDiscussedReason }]
          : []),
        { name: i18n.t('What was done'), value: closure.summary },
        ...(closure.clientWords
          ? [{ name: i18n.t('In their words'), value: <Quote>{closure.clientWords}</Quote> }]
          : []),
        { name: i18n.t('How it goes on'), value: closure.transitionPlan },
        ...(signed
          ? [
              {
                name: i18n.t('Left open, signed by {name}', { name: signed.name }),
                value: <LeftOpen closure={closure} />,
              },
            ]
          : []),
        ...(closure.reopenedReason
          ? [{ name: i18n.t('Reopened, because'), value: closure.reopenedReason }]
          : []),
      ]}
    />
  );
}

function LeftOpen({ closure: { exceptions } }: Pick<PartProps, 'closure'>) {
  const { i18n } = useLingui();
  return (
    <Stack gap={1}>
      {exceptions.map(({ kind, id, title }) => (
        <span key={`${kind} ${id}`}>{[i18n.t(hindranceWords[kind]), title].filter(Boolean).join(': ')}</span>
      ))}
    </Stack>
  );
}
