import type { Catalogs } from '#ui/language/language.ts';

/** The few words of the partners' pages. */
export const partnerCatalogs: Catalogs = {
  en: { first: () => import('../../locales/en/partner.po') },
  es: { first: () => import('../../locales/es/partner.po') },
  ar: { first: () => import('../../locales/ar/partner.po') },
};
