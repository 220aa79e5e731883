import { useLingui } from '@lingui/react';
import { commonLanguages } from '#features/clients/rules.ts';
import { useClient } from '#features/clients/web/index.tsx';
import {
  CheckField,
  ChoiceField,
  FormDialog,
  languageName,
  SelectField,
  TextArea,
  useForm,
  WordsArea,
} from '#ui/kit.ts';
import { type AgreementAnswer, agreementAnswers, agreementLabels } from '../rules/state.ts';
import { api } from './api.ts';

type Props = { readonly clientId: string; readonly versionId: string; readonly onClose: () => void };

/** Records what the person answered when the plan was put to them. */
export function AgreementDialog({ clientId, versionId, onClose }: Props) {
  const { i18n } = useLingui();
  const language = useClient(clientId).data?.language ?? '';
  const form = useForm({
    initial: {
      answer: '' as AgreementAnswer | '',
      reason: '',
      words: '',
      copyGiven: false,
      copyLanguage: language,
    },
    send: ({ answer, copyGiven, copyLanguage, ...said }) =>
      api('POST /clients/:clientId/plan/versions/:versionId/agreements', {
        params: { clientId, versionId },
        body: {
          ...said,
          answer: answer as AgreementAnswer,
          copyGiven,
          copyLanguage: copyGiven && copyLanguage ? copyLanguage : null,
        },
      }),
    saved: i18n.t('Their answer is recorded.'),
    onSaved: onClose,
  });
  const { answer, copyGiven } = form.values;
  const tags = [...new Set<string>([...(language ? [language] : []), ...commonLanguages])];
  const choices = tags.map((tag) => ({ value: tag, label: languageName(i18n, tag) }));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Do they agree to this plan?')}
      form={form}
      submit={i18n.t('Record answer')}
    >
      <WordsArea {...form.at('words')} label={i18n.t('In their own words')} />
      <ChoiceField
        {...form.at('answer')}
        required
        beside
        label={i18n.t('Their answer')}
        choices={agreementAnswers.map((value) => ({ value, label: i18n.t(agreementLabels[value]) }))}
      />
      {answer === 'no' || answer === 'could_not_answer' ? (
        <TextArea
          {...form.at('reason')}
          required
          label={answer === 'no' ? i18n.t('Why not?') : i18n.t('Why could they not answer?')}
        />
      ) : null}
      <CheckField {...form.at('copyGiven')} label={i18n.t('I gave them a copy of the plan')} />
      {copyGiven ? (
        <SelectField {...form.at('copyLanguage')} label={i18n.t('In which language')} choices={choices} />
      ) : null}
    </FormDialog>
  );
}
