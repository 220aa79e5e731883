import { useLingui } from '@lingui/react';
import { Actions, AwayLink, type Fact, Facts, Link, Quote, Section, Stack, When } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { urgencyWords } from '../rules/urgency.ts';
import { ToldPart } from './told/ToldPart.tsx';

/** What was asked, for what, by when an answer is due, and what the provider was told. */
export function Asked({ referral }: { readonly referral: ReferralDetail }) {
  const { i18n } = useLingui();
  const { requestedBy, request, provider, told, status } = referral;
  return (
    <Section title={i18n.t('What we ask for')}>
      <Stack gap={3}>
        <Quote by={requestedBy.name}>{request}</Quote>
        <Facts facts={useAskedFacts(referral)} />
        <details>
          <summary>
            {status === 'draft' ? i18n.t('What they would be told') : i18n.t('What they were told')}
          </summary>
          <ToldPart told={told} />
        </details>
        <Actions>
          {[...new Set(provider.phones)].map((phone) => (
            <AwayLink key={phone} to={`tel:${phone}`}>
              {i18n.t('Call {phone}', { phone })}
            </AwayLink>
          ))}
        </Actions>
      </Stack>
    </Section>
  );
}

function useAskedFacts({
  clientId,
  need,
  step,
  urgency,
  warmIntroduction,
  ...rest
}: ReferralDetail): readonly Fact[] {
  const { i18n } = useLingui();
  const { answerDueOn, turn, expectedOn, waitPosition } = rest;
  return [
    ...(need ? [{ name: i18n.t('For the need'), value: need.title }] : []),
    ...(step
      ? [
          {
            name: i18n.t('Step of the plan'),
            value: <Link to={`/clients/${clientId}/plan`}>{step.title}</Link>,
          },
        ]
      : []),
    { name: i18n.t('Urgency'), value: i18n.t(urgencyWords[urgency]) },
    {
      name: i18n.t('Introduction'),
      value: warmIntroduction ? i18n.t('Together with the person') : i18n.t('In writing'),
    },
    ...(turn === 'nobody' ? [] : [{ name: i18n.t('News due by'), value: <When at={answerDueOn} /> }]),
    ...(expectedOn ? [{ name: i18n.t('Expected until'), value: <When at={expectedOn} /> }] : []),
    ...(waitPosition ? [{ name: i18n.t('Place on the list'), value: waitPosition }] : []),
  ];
}
