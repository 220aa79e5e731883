import { useLingui } from '@lingui/react';
import { ChoiceField, languageName, SelectField, Soft, Stack, TextField } from '#ui/kit.ts';
import { languagesOf } from '../../engine/languages.ts';
import { answererLabels, answerers, modeLabels, modes } from '../../rules/answering.ts';
import type { Values } from './remote.ts';
import type { Answering } from './useAnswering.ts';

type Answered = Pick<Values, 'answeredBy' | 'proxyName' | 'mode'>;
type Props = {
  readonly values: Answered;
  readonly set: (changed: Partial<Answered>) => void;
  readonly errorAt?: ((name: string) => string | undefined) | undefined;
};

type WhoProps = {
  readonly values: Omit<Answered, 'mode'>;
  readonly set: (changed: Partial<Omit<Answered, 'mode'>>) => void;
  readonly errorAt?: Props['errorAt'];
};

/** Who answered; somebody who answers for them has a name. */
export function WhoAnsweredFields({ values, set, errorAt }: WhoProps) {
  const { i18n } = useLingui();
  return (
    <>
      <ChoiceField
        name="answeredBy"
        label={i18n.t('Who answers?')}
        required
        beside
        value={values.answeredBy}
        onChange={(answeredBy) => answeredBy && set({ answeredBy })}
        choices={answerers.map((value) => ({ value, label: i18n.t(answererLabels[value]) }))}
      />
      {values.answeredBy === 'proxy' ? (
        <TextField
          name="proxyName"
          label={i18n.t('Who is it?')}
          hint={i18n.t('Their name, and what they are to the person')}
          required
          value={values.proxyName}
          onChange={(proxyName) => set({ proxyName })}
          error={errorAt?.('proxyName')}
        />
      ) : null}
    </>
  );
}

/** Who answered, and how it was asked. */
export function AnsweringFields({ values, set, errorAt }: Props) {
  const { i18n } = useLingui();
  return (
    <Stack gap={3}>
      <WhoAnsweredFields values={values} set={set} errorAt={errorAt} />
      <SelectField
        name="mode"
        label={i18n.t('How is it asked?')}
        required
        value={values.mode}
        onChange={(mode) => mode && set({ mode })}
        choices={modes.map((value) => ({ value, label: i18n.t(modeLabels[value]) }))}
      />
    </Stack>
  );
}

/** The language in which the questions are read; where no official translation exists, it is said. */
export function LanguageField({ answering }: { readonly answering: Answering }) {
  const { i18n } = useLingui();
  const spoken = languagesOf(answering.form.questionnaire);
  const nameOf = (language: string) => languageName(i18n, language);
  const { language } = answering.values;
  const known = spoken.includes(language);
  if (spoken.length === 1 && known) return null;
  return (
    <Stack gap={1}>
      {spoken.length > 1 ? (
        <SelectField
          name="language"
          label={i18n.t('Language of the questions')}
          required
          value={language}
          onChange={(chosen) => chosen && answering.set({ language: chosen })}
          choices={[...new Set([...spoken, language])].map((value) => ({ value, label: nameOf(value) }))}
        />
      ) : null}
      {known ? null : (
        <Soft>
          {i18n.t(
            'We know of no official translation into {language} that we may use. The questions are shown as they were written; please ask them with an interpreter.',
            { language: nameOf(language) },
          )}
        </Soft>
      )}
    </Stack>
  );
}
