import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Ago, Button, comma, type Fact, Facts, Mark, Quote, Section, Soft } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { factQuestions, needMetWords } from '../rules/facts.ts';
import { FactsDialog } from './FactsDialog.tsx';

/** The four facts, each by itself, with who said so; what nobody knows says so. */
export function FourFacts({ referral }: { readonly referral: ReferralDetail }) {
  const { i18n } = useLingui();
  const [telling, setTelling] = useState(false);
  const missing = referral.factsMissing.length;
  return (
    <Section
      title={i18n.t('What came of it')}
      note={
        missing > 0 ? (
          <Mark tone="warn">
            {i18n.t('{missing, plural, one {# answer is missing} other {# answers are missing}}', {
              missing,
            })}
          </Mark>
        ) : null
      }
      actions={<Button onClick={() => setTelling(true)}>{i18n.t('Write down')}</Button>}
    >
      <Facts facts={useFacts(referral)} />
      {telling && <FactsDialog referral={referral} onClose={() => setTelling(false)} />}
    </Section>
  );
}

function useFacts({ facts }: ReferralDetail): readonly Fact[] {
  const { i18n } = useLingui();
  const yesOrNo = (value: boolean) => (value ? i18n.t('Yes') : i18n.t('No'));
  const { contactMade, serviceReceived, needMet, experience } = facts;
  return [
    { name: i18n.t(factQuestions.contact_made), value: <Known of={contactMade} words={yesOrNo} /> },
    { name: i18n.t(factQuestions.service_received), value: <Known of={serviceReceived} words={yesOrNo} /> },
    {
      name: i18n.t(factQuestions.need_met),
      value: <Known of={needMet} words={(met) => i18n.t(needMetWords[met])} />,
    },
    { name: i18n.t(factQuestions.experience), value: <Experience experience={experience} /> },
  ];
}

type KnownProps<T> = {
  readonly of: { readonly value: T; readonly at: string; readonly by: string } | null;
  readonly words: (value: T) => string;
};

function Known<T>({ of, words }: KnownProps<T>) {
  const { i18n } = useLingui();
  if (!of) return <Mark tone="missing">{i18n.t('Nobody knows yet')}</Mark>;
  return (
    <span>
      {words(of.value)}{' '}
      <Soft>
        {of.by}
        {comma()}
        <Ago at={of.at} />
      </Soft>
    </span>
  );
}

function Experience({ experience }: { readonly experience: ReferralDetail['facts']['experience'] }) {
  const { i18n } = useLingui();
  const rated = (rating: number | null) => (rating === null ? '' : i18n.t('{rating} of 5', { rating }));
  return (
    <>
      <Known of={experience} words={({ rating }) => rated(rating)} />
      {experience?.value.words ? <Quote>{experience.value.words}</Quote> : null}
    </>
  );
}
