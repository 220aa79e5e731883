import { useLingui } from '@lingui/react';
import { type ChosenService, ServicePicker } from '#features/directory/web/index.tsx';
import { type Bound, CheckField, ChoiceField, Section, TextArea } from '#ui/kit.ts';
import type { Grounds } from '../contract.ts';
import { type Urgency, urgencies, urgencyWords } from '../rules/urgency.ts';

export type ReferralValues = {
  readonly serviceId: ChosenService | null;
  readonly request: string;
  readonly urgency: Urgency | '';
  readonly warmIntroduction: boolean;
  readonly tellContact: boolean;
  readonly tellPlan: boolean;
};

type Fields = {
  readonly form: { at<K extends keyof ReferralValues>(name: K): Bound<ReferralValues[K]> };
  /** What a fitting service should suit; a step says that there is a plan to tell of. */
  readonly grounds: Grounds;
};

/** What a referral says: to whom, what is asked, how soon, and what the provider is told. */
export function ReferralFields({ form, grounds }: Fields) {
  const { i18n } = useLingui();
  const { need, step, language, near, age } = grounds;
  return (
    <>
      <ServicePicker
        {...form.at('serviceId')}
        label={i18n.t('Service')}
        language={language}
        {...(need ? { need: need.domain } : {})}
        {...(near ? { near } : {})}
        {...(age === null ? {} : { age })}
      />
      <TextArea
        {...form.at('request')}
        label={i18n.t('What we ask for')}
        hint={i18n.t('The provider reads this word for word. Write it so that the person could read along.')}
        rows={5}
        required
      />
      <ChoiceField
        {...form.at('urgency')}
        label={i18n.t('How soon is an answer needed?')}
        required
        beside
        choices={urgencies.map((value) => ({ value, label: i18n.t(urgencyWords[value]) }))}
      />
      <CheckField
        {...form.at('warmIntroduction')}
        label={i18n.t('A warm introduction: we call together with the person')}
      />
      <Section title={i18n.t('What they are told')}>
        <CheckField
          {...form.at('tellContact')}
          label={i18n.t('Name, and how to reach them safely')}
          hint={i18n.t('Without it, the person gets in touch with the provider themselves.')}
        />
        {step ? (
          <CheckField {...form.at('tellPlan')} label={i18n.t('The goal and the step this belongs to')} />
        ) : null}
      </Section>
    </>
  );
}
