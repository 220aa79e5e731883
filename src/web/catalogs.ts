import { asWritten, type Catalogs } from '#ui/language/language.ts';

/** The words of the staff's pages: those of the frame and of Today at once, the rest right after. */
export const catalogs: Catalogs = {
  en: { first: asWritten },
  es: {
    first: () => import('../locales/es/staff.po?first'),
    rest: () => import('../locales/es/staff.po?rest'),
  },
  ar: {
    first: () => import('../locales/ar/staff.po?first'),
    rest: () => import('../locales/ar/staff.po?rest'),
  },
};
