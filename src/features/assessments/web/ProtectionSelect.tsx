import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import { type Bound, SelectField } from '#ui/kit.ts';
import type { Protection } from './spoken.ts';

type Props = Bound<Protection | ''> & {
  readonly mayProtect: readonly Sensitivity[];
  readonly hint: string | undefined;
};

/** Who may read it. Offers only what the writer is cleared for: nobody writes what they could not read again. */
export function ProtectionSelect({ mayProtect, hint, ...bound }: Props) {
  const { i18n } = useLingui();
  if (mayProtect.length === 0) return null;
  return (
    <SelectField
      {...bound}
      required
      label={i18n.t('Who may read it')}
      hint={hint}
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
