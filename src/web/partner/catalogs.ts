import { asWritten, type Catalogs } from '#ui/language/language.ts';

/** The few words of the partners' pages. */
export const partnerCatalogs: Catalogs = {
  en: { first: asWritten },
  es: { first: () => import('../../locales/es/partner.po') },
  ar: { first: () => import('../../locales/ar/partner.po') },
};
