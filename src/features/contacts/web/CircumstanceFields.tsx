import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import {
  type Bound,
  CheckField,
  ChoiceField,
  DateTimeField,
  FieldRow,
  SelectField,
  TextField,
} from '#ui/kit.ts';
import {
  contactKinds,
  contactOutcomes,
  contactPartners,
  kindWords,
  outcomeWords,
  partnerWords,
} from '../rules.ts';
import type { Circumstances } from './values.ts';

const sensitivities = ['substance_use', 'domestic_violence', 'mental_health', 'hiv', 'immigration'] as const;

type FieldsProps = {
  readonly values: Circumstances;
  readonly set: (changed: Partial<Circumstances>) => void;
  readonly errorAt: (name: string) => string | undefined;
  /** Tells the fields of two such forms on one page apart. */
  readonly prefix?: string;
};

/** When, how and with whom it was; shared by the composer and the dialog that mends an unsigned note. */
export function CircumstanceFields({ values, set, errorAt, prefix = '' }: FieldsProps) {
  const { i18n } = useLingui();
  const at = <K extends keyof Circumstances>(name: K): Bound<Circumstances[K]> => ({
    name: prefix + name,
    value: values[name],
    onChange: (value) => set({ [name]: value }),
    error: errorAt(name),
  });
  const choices = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: i18n.t(words[value]) }));
  const withWhom = at('withWhom');
  return (
    <>
      <ChoiceField
        beside
        required
        {...at('kind')}
        label={i18n.t('How')}
        choices={choices(contactKinds, kindWords)}
      />
      <ChoiceField
        beside
        required
        {...at('outcome')}
        label={i18n.t('What came of it')}
        choices={choices(contactOutcomes, outcomeWords)}
      />
      <FieldRow>
        <SelectField
          required
          {...withWhom}
          label={i18n.t('With whom')}
          choices={choices(contactPartners, partnerWords)}
        />
        {withWhom.value === 'client' ? null : <TextField {...at('withName')} label={i18n.t('Their name')} />}
      </FieldRow>
      <FieldRow>
        <DateTimeField {...at('happenedAt')} label={i18n.t('When')} hint={i18n.t('Empty: just now.')} />
        <TextField {...at('minutes')} short inputMode="numeric" label={i18n.t('Minutes')} />
      </FieldRow>
      <CheckField {...at('interpreterUsed')} label={i18n.t('An interpreter helped')} />
      <SelectField
        {...at('sensitivity')}
        label={i18n.t('Protected matter')}
        hint={i18n.t('Then only those read it who are cleared for it.')}
        choices={choices(sensitivities, categoryWords)}
      />
    </>
  );
}
