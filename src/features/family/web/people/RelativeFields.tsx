import { useLingui } from '@lingui/react';
import type { Sensitivity } from '#platform/values/index.ts';
import { type Bound, CheckField, FieldRow, SelectField, TextArea, TextField } from '#ui/kit.ts';
import {
  type Gender,
  genders,
  genderWords,
  type Sex,
  sexes,
  sexWords,
  unborns,
  unbornWords,
} from '../../rules/people.ts';
import { ProtectionField } from '../ProtectionField.tsx';
import type { RelativeValues } from './relative-values.ts';

type At<V> = <K extends keyof V & string>(name: K) => Bound<V[K]>;
type SaidProps = {
  readonly sex: Bound<Sex | ''>;
  readonly gender: Bound<Gender | ''>;
  readonly ownWord: Bound<string>;
};

/** Sex and gender as the person says; both may stay empty. */
export function SaidFields({ sex, gender, ownWord }: SaidProps) {
  const { i18n } = useLingui();
  return (
    <>
      <FieldRow>
        <SelectField
          {...gender}
          label={i18n.t('Gender, as they say')}
          choices={genders.map((value) => ({ value, label: i18n.t(genderWords[value]) }))}
        />
        <SelectField
          {...sex}
          label={i18n.t('Sex at birth')}
          choices={sexes.map((value) => ({ value, label: i18n.t(sexWords[value]) }))}
        />
      </FieldRow>
      {gender.value ? <TextField {...ownWord} label={i18n.t('Their own word for it')} /> : null}
    </>
  );
}

type Props = {
  readonly at: At<RelativeValues>;
  readonly values: RelativeValues;
  readonly mayProtect: readonly Sensitivity[];
};

/** Who a relative is. */
export function RelativeFields({ at, values, mayProtect }: Props) {
  const { i18n } = useLingui();
  return (
    <>
      <TextField {...at('name')} required label={i18n.t('Name')} />
      <SaidFields sex={at('sex')} gender={at('gender')} ownWord={at('genderWords')} />
      <TextField
        {...at('birthYear')}
        short
        inputMode="numeric"
        label={i18n.t('Born in')}
        hint={i18n.t('The year is enough.')}
      />
      <CheckField {...at('died')} label={i18n.t('Has died')} />
      {values.died ? (
        <TextField {...at('deathYear')} short inputMode="numeric" label={i18n.t('Died in')} />
      ) : null}
      <SelectField
        {...at('unborn')}
        label={i18n.t('Expected or lost')}
        hint={i18n.t('Only for a child who is not born yet or was lost before or at birth.')}
        choices={unborns.map((value) => ({ value, label: i18n.t(unbornWords[value]) }))}
      />
      <TextArea {...at('notes')} label={i18n.t('What is good to know')} />
      <ProtectionField {...at('sensitivity')} mayProtect={mayProtect} />
    </>
  );
}
