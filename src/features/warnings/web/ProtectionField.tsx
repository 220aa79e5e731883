import { useLingui } from '@lingui/react';
import { useAssessment } from '#features/assessments/web/index.tsx';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import { type Bound, SelectField } from '#ui/kit.ts';

/** Who may read it: everybody around the person, or only who is cleared for a category. Not asked of the uncleared. */
export function ProtectionField({ clientId, ...bound }: Bound<string> & { readonly clientId: string }) {
  const { i18n } = useLingui();
  const mayProtect = useAssessment(clientId).data?.mayProtect ?? [];
  if (mayProtect.length === 0) return null;
  return (
    <SelectField
      {...bound}
      required
      label={i18n.t('Who may read it')}
      choices={[
        { value: 'none', label: i18n.t('Everybody around them') },
        ...mayProtect.map((value) => ({
          value: value as string,
          label: i18n.t('Only who is cleared for: {matter}', { matter: i18n.t(categoryWords[value]) }),
        })),
      ]}
    />
  );
}

export const protectionOf = (chosen: string): Sensitivity | null =>
  chosen === 'none' ? null : (chosen as Sensitivity);
