import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, ButtonLink, useSubmit } from '#ui/kit.ts';
import type { Step } from '../contract.ts';
import { api } from './api.ts';

export type Doing = 'change' | 'complete' | 'drop' | undefined;

type Props = {
  readonly clientId: string;
  readonly step: Step;
  readonly onDo: (doing: Doing) => void;
  readonly onEarlier: (() => void) | undefined;
};

/** What can be done with a step: the likely two in sight, the others behind one more press. */
export function StepActions({ clientId, step, onDo, onEarlier }: Props) {
  const { i18n } = useLingui();
  const [more, setMore] = useState(false);
  const { title } = step;
  if (step.doneAt || step.droppedAt) return <Reopen clientId={clientId} step={step} />;
  return (
    <>
      <Button look="plain" aria-label={i18n.t('Done… {title}', { title })} onClick={() => onDo('complete')}>
        {i18n.t('Done…')}
      </Button>
      <ButtonLink look="plain" to={`/clients/${clientId}/steps/${step.id}/referral`}>
        {i18n.t('Refer…')}
      </ButtonLink>
      <Button
        look="plain"
        aria-expanded={more}
        aria-label={i18n.t('More: {title}', { title })}
        onClick={() => setMore(!more)}
      >
        {i18n.t('More')}
      </Button>
      {more ? (
        <>
          <Button
            look="plain"
            aria-label={i18n.t('Change: {title}', { title })}
            onClick={() => onDo('change')}
          >
            {i18n.t('Change')}
          </Button>
          {onEarlier ? (
            <Button look="plain" aria-label={i18n.t('Move earlier: {title}', { title })} onClick={onEarlier}>
              {i18n.t('Move earlier')}
            </Button>
          ) : null}
          <Button look="plain" aria-label={i18n.t('Let go… {title}', { title })} onClick={() => onDo('drop')}>
            {i18n.t('Let go…')}
          </Button>
        </>
      ) : null}
    </>
  );
}

function Reopen({ clientId, step }: Pick<Props, 'clientId' | 'step'>) {
  const { i18n } = useLingui();
  const reopen = useSubmit({
    send: () =>
      api('POST /clients/:clientId/steps/:stepId/reopening', { params: { clientId, stepId: step.id } }),
    saved: i18n.t('The step is open again.'),
  });
  return (
    <Button
      look="plain"
      busy={reopen.busy}
      aria-label={i18n.t('Take up again: {title}', { title: step.title })}
      onClick={() => reopen.run(undefined)}
    >
      {i18n.t('Take up again')}
    </Button>
  );
}
