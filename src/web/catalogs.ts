import type { Catalogs } from '#ui/language/language.ts';

/** The words of the staff's pages. */
export const catalogs: Catalogs = {
  en: () => import('../locales/en/staff.po'),
  es: () => import('../locales/es/staff.po'),
  ar: () => import('../locales/ar/staff.po'),
};
