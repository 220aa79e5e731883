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
