/** How somebody who asks for help may be reached; `none`: they will come or call themselves. */
export const contactWays = ['call', 'text', 'email', 'none'] as const;
export type ContactWay = (typeof contactWays)[number];

export const contactWayWords: Readonly<Record<ContactWay, string>> = {
  call: /*i18n*/ 'Call me',
  text: /*i18n*/ 'Send me a text message',
  email: /*i18n*/ 'Write me an e-mail',
  none: /*i18n*/ 'None of these: I will get in touch again',
};

/** So often may one address write to a program's page on one day; a shelter or a library is one address too. */
export const messagesADay = 10;

/** So many may come to a page within an hour while nobody decides: more is no run of people but a flood. */
export const messagesAnHour = 100;

/** Nobody reads the page and writes on it in less; a machine does. Whoever is faster is asked to send it again. */
export const leastSeconds = 2;

/**
 * Signs that turn the direction of what stands around them, or that nobody sees: a reader would take the text for
 * another (Unicode TR 36, Unicode Security Considerations). Joiners and direction marks, which languages need, stay.
 */
const deceiving = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|(?![\t\n\r])\p{Cc}/gu;

/** What somebody wrote, as whoever reads it should see it. */
export const readable = (text: string): string => text.replace(deceiving, '');

/** Without letters and digits that look alike when they are read out or written down. */
const legible = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A reference as a person can keep and say it, made of eight random bytes: `KM4T-9QXB`. */
export function referenceOf(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, 8)].map((byte) => legible[byte % legible.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** The sites that show nothing of what somebody was looking for; a browser goes there when they leave in a hurry. */
export const leaveToByDefault = 'https://www.wikipedia.org/';
