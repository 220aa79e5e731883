import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import { type Bound, SelectField } from '#ui/kit.ts';

export type Protection = Sensitivity | 'none';
export const protectionOf = (given: Protection | ''): Sensitivity | null =>
  given === 'none' || given === '' ? null : given;

type Props = Bound<Protection | ''> & { readonly mayProtect: readonly Sensitivity[] };

/** Offers only what the writer is cleared for: nobody writes what they could not read again. */
export function ProtectionField({ mayProtect, ...bound }: Props) {
  const { i18n } = useLingui();
  if (mayProtect.length === 0) return null;
  return (
    <SelectField
      {...bound}
      required
      label={i18n.t('Who may read it')}
      choices={[
        { value: 'none' as const, label: i18n.t('Everybody around them') },
        ...mayProtect.map((value) => ({
          value,
          label: i18n.t('Only who is cleared for: {matter}', { matter: i18n.t(categoryWords[value]) }),
        })),
      ]}
    />
  );
}

/** Who may read it, where two have chosen differently. */
export function useProtectionLabel() {
  const { i18n } = useLingui();
  return {
    label: i18n.t('Who may read it'),
    say: (value: Protection | '') =>
      value === 'none' || value === ''
        ? i18n.t('Everybody around them')
        : i18n.t('Only who is cleared for: {matter}', { matter: i18n.t(categoryWords[value]) }),
  };
}
