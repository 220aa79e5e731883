import { Trans, useLingui } from '@lingui/react';
import { Ago, ButtonLink, Mark, Section, Soft } from '#ui/kit.ts';
import type { Assessment } from '../contract.ts';

type Props = { readonly clientId: string; readonly assessment: Assessment };

/** Whether the person holds a plan for when danger rises. High risk without one stands first and in red. */
export function SafetyPlanLine({ clientId, assessment }: Props) {
  const { i18n } = useLingui();
  const { safetyPlan, lacksSafetyPlan } = assessment;
  const to = `/clients/${clientId}/assessments/safety-plan`;
  if (lacksSafetyPlan) {
    return (
      <Section
        sheet
        title={i18n.t('High risk, and no safety plan')}
        actions={
          <ButtonLink look="main" to={to}>
            {i18n.t('Write a safety plan together')}
          </ButtonLink>
        }
      >
        <Mark tone="danger">{i18n.t('They hold nothing yet that says what to do when it rises.')}</Mark>
      </Section>
    );
  }
  if (safetyPlan === null) return null;
  return (
    <Section
      title={i18n.t('Safety plan')}
      actions={<ButtonLink to={to}>{i18n.t('Open safety plan')}</ButtonLink>}
    >
      <p>
        <Trans id="Written <0/>." components={{ 0: <Ago at={safetyPlan.writtenAt} /> }} />{' '}
        {safetyPlan.givenToClientAt ? (
          <Soft>
            <Trans
              id="A copy was given to them <0/>."
              components={{ 0: <Ago at={safetyPlan.givenToClientAt} /> }}
            />
          </Soft>
        ) : (
          <Mark tone="warn">{i18n.t('They do not hold a copy yet')}</Mark>
        )}
      </p>
    </Section>
  );
}
