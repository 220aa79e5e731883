import { useLingui } from '@lingui/react';
import { ChoiceField, FieldRow, SelectField, TextArea, TextField, useCan, WordsArea } from '#ui/kit.ts';
import { comings, comingWords, consentWays, consentWayWords, sources, sourceWords } from '../rules.ts';
import type { CaseForm, ConsentForm } from './intake-values.ts';
import { asChoices, useCaseChoices } from './useCaseChoices.ts';

type Fields = { readonly form: CaseForm };

/** What brought them, in their words, and the danger that cannot wait. */
export function WhyFields({ form }: Fields) {
  const { i18n } = useLingui();
  return (
    <>
      <WordsArea
        {...form.at('reasonForContact')}
        label={i18n.t('What they say brought them')}
        hint={i18n.t('In their own words.')}
        required
      />
      <TextArea
        {...form.at('immediateDanger')}
        label={i18n.t('Is somebody in danger right now?')}
        hint={i18n.t('What the danger is. Leave empty when none was named.')}
        rows={2}
      />
      <ChoiceField
        {...form.at('cameBy')}
        label={i18n.t('How do you speak with them?')}
        required
        beside
        choices={comings.map((value) => ({ value, label: i18n.t(comingWords[value]) }))}
      />
      <SelectField
        {...form.at('source')}
        label={i18n.t('How they came to us')}
        required
        choices={sources.map((value) => ({ value, label: i18n.t(sourceWords[value]) }))}
      />
    </>
  );
}

/** The program, and the responsible worker where the writer may choose one. */
export function WhereToFields({ form }: Fields) {
  const { i18n } = useLingui();
  const { data } = useCaseChoices();
  const assigns = useCan('assign cases');
  return (
    <FieldRow>
      <SelectField
        {...form.at('programId')}
        label={i18n.t('Program')}
        required
        choices={asChoices(data?.programs)}
      />
      {assigns ? (
        <SelectField
          {...form.at('responsibleWorkerId')}
          label={i18n.t('Responsible worker')}
          hint={i18n.t('You, unless you choose somebody else.')}
          choices={asChoices(data?.colleagues)}
        />
      ) : null}
    </FieldRow>
  );
}

/** Consent to service; not to have it yet is an answer too. */
export function ConsentFields({ form }: { readonly form: ConsentForm }) {
  const { i18n } = useLingui();
  return (
    <>
      <ChoiceField
        {...form.at('consentGiven')}
        label={i18n.t('Consent to service')}
        choices={[
          ...consentWays.map((value) => ({ value, label: i18n.t(consentWayWords[value]) })),
          { value: 'not_yet' as const, label: i18n.t('Not yet') },
        ]}
      />
      <TextField {...form.at('consentWords')} label={i18n.t('What they said about it')} />
    </>
  );
}
