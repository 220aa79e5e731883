import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, useForm, WordsArea } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { factQuestions, type NeedMet, needMetAnswers, needMetWords } from '../rules/facts.ts';
import { api } from './api.ts';

type FactsProps = { readonly referral: ReferralDetail; readonly onClose: () => void };
type YesOrNo = 'yes' | 'no' | '';
type Rating = '1' | '2' | '3' | '4' | '5' | '';
type Values = {
  readonly contactMade: YesOrNo;
  readonly serviceReceived: YesOrNo;
  readonly needMet: NeedMet | '';
  readonly experience: string;
  readonly experienceRating: Rating;
};

const blank: Values = {
  contactMade: '',
  serviceReceived: '',
  needMet: '',
  experience: '',
  experienceRating: '',
};

const bodyOf = ({ contactMade, serviceReceived, needMet, experience, experienceRating }: Values) => ({
  ...(contactMade ? { contactMade: contactMade === 'yes' } : {}),
  ...(serviceReceived ? { serviceReceived: serviceReceived === 'yes' } : {}),
  ...(needMet ? { needMet } : {}),
  ...(experience.trim() ? { experience } : {}),
  ...(experienceRating ? { experienceRating: Number(experienceRating) } : {}),
});

/** Writes down any of the four; what is left open stays as it was. */
export function FactsDialog({ referral, onClose }: FactsProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: blank,
    send: (values) =>
      api('POST /clients/:clientId/referrals/:referralId/facts', {
        params: { clientId: referral.clientId, referralId: referral.id },
        body: bodyOf(values),
      }),
    saved: i18n.t('Written down.'),
    onSaved: onClose,
  });
  const yesOrNo = [
    { value: 'yes' as const, label: i18n.t('Yes') },
    { value: 'no' as const, label: i18n.t('No') },
  ];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What came of it')}
      form={form}
      submit={i18n.t('Write it down')}
    >
      <ChoiceField
        {...form.at('contactMade')}
        label={i18n.t(factQuestions.contact_made)}
        beside
        choices={yesOrNo}
      />
      <ChoiceField
        {...form.at('serviceReceived')}
        label={i18n.t(factQuestions.service_received)}
        beside
        choices={yesOrNo}
      />
      <ChoiceField
        {...form.at('needMet')}
        label={i18n.t(factQuestions.need_met)}
        hint={i18n.t('As the person sees it.')}
        beside
        choices={needMetAnswers.map((value) => ({ value, label: i18n.t(needMetWords[value]) }))}
      />
      <WordsArea
        {...form.at('experience')}
        label={i18n.t(factQuestions.experience)}
        hint={i18n.t('In their own words.')}
      />
      <ChoiceField
        {...form.at('experienceRating')}
        label={i18n.t('From 1, very bad, to 5, very good')}
        beside
        choices={(['1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: value }))}
      />
    </FormDialog>
  );
}
