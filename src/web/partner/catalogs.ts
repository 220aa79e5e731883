import type { Catalogs } from '#ui/language/language.ts';

/** The few words of the partners' pages. */
export const partnerCatalogs: Catalogs = {
  en: () => import('../../locales/en/partner.po'),
  es: () => import('../../locales/es/partner.po'),
  ar: () => import('../../locales/ar/partner.po'),
};
