import { useLingui } from '@lingui/react';
import {
  type Bound,
  ChoiceField,
  ChoicesField,
  DateField,
  FieldRow,
  Mark,
  PickField,
  SelectField,
  WordsArea,
} from '#ui/kit.ts';
import {
  type Category,
  type ConsentWay,
  categories,
  categoryWords,
  consentWays,
  consentWayWords,
  type Purpose,
  purposes,
  purposeWords,
} from '../rules.ts';
import { api } from './api.ts';

export type ConsentValues = {
  readonly kind: 'service' | 'sharing' | '';
  readonly organizationId: { readonly id: string; readonly label: string } | null;
  readonly purpose: Purpose | '';
  readonly categories: readonly Category[];
  readonly given: ConsentWay | '';
  readonly words: string;
  readonly givenOn: string;
  readonly expiresOn: string;
};

type Fields = {
  readonly form: { at<K extends keyof ConsentValues>(name: K): Bound<ConsentValues[K]> };
};

const findRecipients = async (words: string, signal: AbortSignal) => {
  const found = await api('GET /recipients', { query: { words }, signal });
  return found.map(({ id, name }) => ({ id, label: name }));
};

/** To whom, for what, and which parts. */
export function SharingFields({ form }: Fields) {
  const { i18n } = useLingui();
  return (
    <>
      <PickField
        {...form.at('organizationId')}
        label={i18n.t('Who may be told')}
        find={findRecipients}
        required
      />
      <SelectField
        {...form.at('purpose')}
        label={i18n.t('What for')}
        required
        choices={purposes.map((value) => ({ value, label: i18n.t(purposeWords[value]) }))}
      />
      <ChoicesField
        {...form.at('categories')}
        label={i18n.t('What may be told')}
        hint={i18n.t('Only what they name. Each part can be allowed or refused by itself.')}
        required
        choices={categories.map((value) => ({ value, label: i18n.t(categoryWords[value]) }))}
      />
    </>
  );
}

/** How they said it, when, and until when it holds. `fault` is what the rules object to, as it is filled in. */
export function GivenFields({ form, fault }: Fields & { readonly fault?: string | undefined }) {
  const { i18n } = useLingui();
  return (
    <>
      <ChoiceField
        {...form.at('given')}
        label={i18n.t('How they said yes')}
        required
        beside
        choices={consentWays.map((value) => ({ value, label: i18n.t(consentWayWords[value]) }))}
      />
      <WordsArea {...form.at('words')} label={i18n.t('In their own words')} />
      <FieldRow>
        <DateField {...form.at('givenOn')} label={i18n.t('Given on')} required />
        <DateField
          {...form.at('expiresOn')}
          label={i18n.t('Holds until')}
          hint={i18n.t('A year is usual. Leave it empty only when they named no end.')}
        />
      </FieldRow>
      {fault ? <Mark tone="warn">{i18n.t(fault)}</Mark> : null}
    </>
  );
}
