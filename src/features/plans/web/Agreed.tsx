import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, ButtonLink, Mark, Quote, Section, Soft, Stack, type Tone, When } from '#ui/kit.ts';
import type { Agreement, Plan } from '../contract.ts';
import { agreementLabels, type PlanState, planState, planStateLabels } from '../rules/state.ts';
import { AgreementDialog } from './AgreementDialog.tsx';
import { VersionDialog } from './VersionDialog.tsx';

const tones: Readonly<Record<PlanState, Tone>> = {
  draft: 'missing',
  awaiting_agreement: 'wait',
  declined: 'warn',
  active: 'good',
  changed_since_agreement: 'warn',
};

type Props = { readonly clientId: string; readonly plan: Plan; readonly mayWrite: boolean };
type Asking = { readonly versionId: string } | 'write' | undefined;

/** What they said to the plan, and the next thing to ask. A plan is never active without having been asked. */
export function Agreed({ clientId, plan, mayWrite }: Props) {
  const { i18n } = useLingui();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const { newest, changedSince, caseId } = plan;
  const state = planState({ newest: newest && { answer: newest.agreement?.answer ?? null }, changedSince });
  const unchanged = newest !== null && !changedSince;
  const begin = () => setAsking(unchanged ? { versionId: newest.id } : 'write');
  const words: Readonly<Record<PlanState, string>> = {
    draft: i18n.t('Put it to them'),
    awaiting_agreement: unchanged ? i18n.t('Record their answer') : i18n.t('Put the changed plan to them'),
    declined: unchanged ? i18n.t('Ask again') : i18n.t('Put the changed plan to them'),
    active: i18n.t('Ask again'),
    changed_since_agreement: i18n.t('Put the changed plan to them'),
  };
  return (
    <Section
      sheet
      title={i18n.t('What they say to it')}
      actions={
        mayWrite ? (
          <Button look={state === 'active' ? 'quiet' : 'main'} onClick={begin}>
            {words[state]}
          </Button>
        ) : null
      }
    >
      <Stack gap={2}>
        <div>
          <Mark tone={tones[state]}>{i18n.t(planStateLabels[state])}</Mark>
        </div>
        {caseId ? (
          <div>
            <ButtonLink
              look="plain"
              to={`/clients/${clientId}/documents/seen/${unchanged ? `plan/${newest.id}` : `plan_now/${caseId}`}`}
            >
              {i18n.t('As they will see it')}
            </ButtonLink>
          </div>
        ) : null}
        {newest?.agreement ? <Answer agreement={newest.agreement} number={newest.number} /> : null}
      </Stack>
      {asking === 'write' && caseId !== null ? (
        <VersionDialog
          clientId={clientId}
          caseId={caseId}
          plan={plan}
          onClose={close}
          onWritten={(versionId) => setAsking({ versionId })}
        />
      ) : null}
      {typeof asking === 'object' ? (
        <AgreementDialog clientId={clientId} versionId={asking.versionId} onClose={close} />
      ) : null}
    </Section>
  );
}

/** One answer to one version, with their words and whether they hold a copy. */
export function Answer({ agreement, number }: { readonly agreement: Agreement; readonly number: number }) {
  const { i18n } = useLingui();
  return (
    <Stack gap={1}>
      <p>
        <Trans
          id="<0>{answer}</0>, to version {number}, on <1/>"
          values={{ answer: i18n.t(agreementLabels[agreement.answer]), number }}
          components={{ 0: <strong />, 1: <When at={agreement.askedAt} /> }}
        />
      </p>
      {agreement.reason ? <p>{agreement.reason}</p> : null}
      {agreement.words ? <Quote>{agreement.words}</Quote> : null}
      <Soft>
        {agreement.copyGiven ? i18n.t('They hold a copy.') : i18n.t('They do not hold a copy yet.')}
      </Soft>
    </Stack>
  );
}
