import { type I18n, i18n, type Messages } from '@lingui/core';
import { type Language, markLanguage } from './first.ts';
import { compileSentence } from './sentence.ts';

export {
  directionOf,
  firstLanguage,
  isLanguage,
  keepLanguage,
  keptLanguage,
  type Language,
  languages,
} from './first.ts';

/** Each language by its own name, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
};

type Words = () => Promise<{ readonly messages: Messages }>;
/** `rest` comes after the first words have been shown. */
export type Catalogs = Readonly<Record<Language, { readonly first: Words; readonly rest?: Words }>>;

/** The words of the language that the pages are written in: nothing is fetched for them. */
export const asWritten: Words = async () => ({ messages: {} });

let restOfWords: Promise<void> = Promise.resolve();

/** Resolves when all words of the language are there; a page that is not the first one waits for it. */
export const allWords = (): Promise<void> => restOfWords;

/** Speaks a language from now on: loads its words and turns the page round for Arabic. */
export async function speak(language: Language, catalogs: Catalogs): Promise<void> {
  const { first, rest } = catalogs[language];
  const { messages } = await first();
  markLanguage(language);
  i18n.loadAndActivate({ locale: language, messages });
  restOfWords = rest ? rest().then((more) => i18n.load(language, more.messages)) : Promise.resolve();
  restOfWords.catch(() => undefined);
}

// A sentence that no catalog has yet still shows its values.
i18n.setMessagesCompiler(compileSentence);

/**
 * A sentence from the server: translated where we know it, otherwise as it came. One with numbers is known
 * with `{0}`, `{1}` … in their place.
 */
export function serverWords({ messages, t }: I18n, sentence: string): string {
  if (Object.hasOwn(messages, sentence)) return t(sentence);
  const numbers: string[] = [];
  const form = sentence.replace(/\d+/g, (number) => `{${numbers.push(number) - 1}}`);
  return Object.hasOwn(messages, form) ? t(form, { ...numbers }) : sentence;
}
