import type { ContactWay } from '../../rules/public.ts';

/** What somebody writes, as the form holds it. */
export type Asking = {
  danger: 'yes' | 'no' | '';
  called: string;
  words: string;
  contactWay: ContactWay | '';
  contactAt: string;
  contactTimes: string;
  maySayWho: boolean;
  language: string;
  interpreterNeeded: boolean;
  website: string;
};

export const nothingYet: Asking = {
  danger: '',
  called: '',
  words: '',
  contactWay: '',
  contactAt: '',
  contactTimes: '',
  maySayWho: false,
  language: '',
  interpreterNeeded: false,
  website: '',
};

/** What is sent; an empty choice goes as it is, so that the server says which one is missing. */
export const askingBody = ({ danger, contactWay, language, ...rest }: Asking, spoken: string) => ({
  ...rest,
  inDanger: danger === 'yes',
  contactWay: contactWay as ContactWay,
  language: language || spoken,
});

const tongues = [
  'en',
  'es',
  'ar',
  'zh',
  'vi',
  'ko',
  'tl',
  'fr',
  'ht',
  'pt',
  'ru',
  'uk',
  'fa',
  'ps',
  'so',
  'am',
  'sw',
  'hi',
  'ur',
];

/** Languages by their own names. */
export const tongueChoices = tongues.map((value) => ({
  value,
  label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
}));
