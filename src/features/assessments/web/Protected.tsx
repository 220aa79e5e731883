import { useLingui } from '@lingui/react';
import { IconLock } from '@tabler/icons-react';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import { Mark } from '#ui/kit.ts';

/** Says that words are read only by those who are cleared for their category; nothing when they are not protected. */
export function Protected({ category }: { readonly category: Sensitivity | null }) {
  const { i18n } = useLingui();
  if (category === null) return null;
  return (
    <Mark tone="info" icon={<IconLock size={16} aria-hidden />}>
      {i18n.t('Protected: {matter}', { matter: i18n.t(categoryWords[category]) })}
    </Mark>
  );
}
