/** Ways in which somebody may be reached, as they answered; the words are for the interface. */
export const contactMethods = ['call', 'text', 'email', 'letter', 'visit'] as const;
export type ContactMethod = (typeof contactMethods)[number];

export const contactMethodWords: Readonly<Record<ContactMethod, string>> = {
  call: /*i18n*/ 'Call',
  text: /*i18n*/ 'Text message',
  email: /*i18n*/ 'E-mail',
  letter: /*i18n*/ 'Letter',
  visit: /*i18n*/ 'Visit',
};

/** Everything a page about a client offers only to those who may do it. */
export const clientAbilities = ['change', 'open case', 'assign', 'seal', 'read access log'] as const;
export type ClientAbility = (typeof clientAbilities)[number];

/** Languages that agencies here meet most, as BCP 47 tags; any other tag is taken as well. */
export const commonLanguages = [
  'en',
  'es',
  'ar',
  'am',
  'ase',
  'bn',
  'bs',
  'de',
  'el',
  'fa',
  'fr',
  'gu',
  'ha',
  'he',
  'hi',
  'hmn',
  'ht',
  'hy',
  'ig',
  'it',
  'ja',
  'km',
  'ko',
  'ku',
  'ln',
  'lo',
  'my',
  'ne',
  'om',
  'pa',
  'pl',
  'prs',
  'ps',
  'pt',
  'ro',
  'ru',
  'rw',
  'so',
  'sq',
  'sr',
  'sw',
  'ti',
  'tl',
  'uk',
  'ur',
  'vi',
  'yo',
  'zh',
] as const;

/** What somebody did with a record, as the audit log names it. */
export const actionWords: Readonly<Record<string, string>> = {
  read: /*i18n*/ 'Read',
  search: /*i18n*/ 'Found in a search',
  create: /*i18n*/ 'Added',
  change: /*i18n*/ 'Changed',
  remove: /*i18n*/ 'Removed',
  export: /*i18n*/ 'Took along',
  send: /*i18n*/ 'Sent',
  refused: /*i18n*/ 'Was refused',
};

/** What a reviewer finds about an emergency access. */
export const findings = ['justified', 'not_justified'] as const;
export type Finding = (typeof findings)[number];
