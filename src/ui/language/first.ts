export const languages = ['en', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

const KEPT_AS = 'throughline-language';

export const isLanguage = (code: string | null | undefined): code is Language =>
  languages.some((language) => language === code);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** The language chosen on this device, if any. */
export function keptLanguage(): Language | undefined {
  const kept = localStorage.getItem(KEPT_AS);
  return isLanguage(kept) ? kept : undefined;
}

/** Remembers the language for this device. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}

/** The language to begin with: chosen on this device, else the first of the browser's that we speak, else English. */
export function firstLanguage(): Language {
  return keptLanguage() ?? navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Marks the page as written in the language, and turns it round for Arabic. */
export function markLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
