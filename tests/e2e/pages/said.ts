import { readFile } from 'node:fs/promises';
import { formatter } from '@lingui/format-po';
import type { Language } from '#ui/language/language.ts';

export type Words = string | RegExp;

/** Turns what a button says in English into what it says in another language, by the catalogs. */
export async function wordsIn(language: Language): Promise<(words: Words) => Words> {
  if (language === 'en') return (words) => words;
  const filename = `src/locales/${language}/staff.po`;
  const context = { locale: language, sourceLocale: 'en', filename };
  const catalog = await formatter({ explicitIdAsDefault: true }).parse(
    await readFile(filename, 'utf8'),
    context,
  );
  return (words) => {
    const isMeant = (id: string) => (typeof words === 'string' ? id === words : words.test(id));
    const found = Object.entries(catalog).find(([id]) => isMeant(id))?.[1].translation;
    if (!found) throw new Error(`No ${language} words for ${words}.`);
    return new RegExp(
      found
        .split(/\{.*?\}/)
        .map(escaped)
        .join('.*'),
    );
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
