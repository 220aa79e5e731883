import { Trans, useLingui } from '@lingui/react';
import { Mark, Quote, Section, Soft, Stack, When } from '#ui/plain.ts';
import type { PartnerReferral } from '../../contract.ts';
import { urgencyWords } from '../../rules/urgency.ts';
import { ToldPart } from '../told/ToldPart.tsx';

/** What is asked and for whom. After a no there is nothing left to read about the person. */
export function Request({ referral }: { readonly referral: PartnerReferral }) {
  const { i18n } = useLingui();
  const { told, host, answerDueOn, status, urgency } = referral;
  if (!told) {
    return (
      <Section title={i18n.t('What is asked')}>
        <p>{i18n.t('This referral has ended. What you were told about the person is no longer shown.')}</p>
      </Section>
    );
  }
  return (
    <Section title={i18n.t('What is asked')}>
      <Stack gap={4}>
        <Quote by={host.worker}>{told.request}</Quote>
        <span>
          <Mark tone={urgency === 'today' ? 'danger' : 'wait'}>{i18n.t(urgencyWords[urgency])}</Mark>{' '}
          {status === 'requested' ? (
            <Soft>
              <Trans
                id="Please answer by <0/>, also if the answer is no."
                components={{ 0: <When at={answerDueOn} /> }}
              />
            </Soft>
          ) : null}
        </span>
        {told.warmIntroduction ? (
          <p>
            {i18n.t(
              'We would like to introduce you to each other: {worker} will call together with the person.',
              { worker: host.worker },
            )}
          </p>
        ) : null}
        <ToldPart told={told} />
      </Stack>
    </Section>
  );
}
