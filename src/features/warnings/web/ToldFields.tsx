import { useLingui } from '@lingui/react';
import { type Bound, ChoiceField, DateField, TextArea } from '#ui/kit.ts';

type ToldForm = {
  readonly values: { readonly told: string };
  readonly at: (name: 'told' | 'toldOn' | 'notToldBecause') => Bound<string>;
};

/** Whether the person knows of it: the day they were told, or why they were not. */
export function ToldFields({ form }: { readonly form: ToldForm }) {
  const { i18n } = useLingui();
  return (
    <>
      <ChoiceField
        {...form.at('told')}
        required
        beside
        label={i18n.t('Do they know of it?')}
        choices={[
          { value: 'yes', label: i18n.t('They were told') },
          { value: 'no', label: i18n.t('They were not told') },
        ]}
      />
      {form.values.told === 'yes' ? (
        <DateField {...form.at('toldOn')} required label={i18n.t('When they were told')} />
      ) : null}
      {form.values.told === 'no' ? (
        <TextArea {...form.at('notToldBecause')} required rows={2} label={i18n.t('Why they were not told')} />
      ) : null}
    </>
  );
}

type ToldValues = { readonly told: string; readonly toldOn: string; readonly notToldBecause: string };

export const toldBody = ({ told, toldOn, notToldBecause }: ToldValues) => ({
  toldOn: told === 'yes' && toldOn ? toldOn : null,
  notToldBecause: told === 'no' && notToldBecause ? notToldBecause : null,
});
