/** A letter to a provider. It names no client and says nothing about one: all that stands behind the link. */
export type Letter = {
  readonly kind: 'request' | 'reminder';
  readonly url: string;
  readonly expiresAt: string;
  readonly agency: string;
  readonly agencyPhone: string | null;
  readonly service: string;
  readonly worker: string;
  readonly workerPhone: string | null;
  readonly timeZone: string;
};

const openings: Readonly<Record<Letter['kind'], (letter: Letter) => string>> = {
  request: ({ agency, service }) => `${agency} asks for your help for somebody: ${service}.`,
  reminder: ({ agency, service }) =>
    `${agency} asked for your help for somebody (${service}) and has not heard from you lately. A word, also a no, helps them to go on.`,
};

const subjects: Readonly<Record<Letter['kind'], (agency: string) => string>> = {
  request: (agency) => `A referral from ${agency}`,
  reminder: (agency) => `A referral from ${agency} waits for your word`,
};

/** Subject and body, in plain text. */
export function letterOf(letter: Letter): { readonly subject: string; readonly body: string } {
  const until = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: letter.timeZone }).format(
    new Date(letter.expiresAt),
  );
  const phone = letter.workerPhone ?? letter.agencyPhone;
  const body = [
    'Hello,',
    openings[letter.kind](letter),
    'Who it is and what is needed stands behind this link. It is for you alone; please do not pass it on.',
    letter.url,
    `The link works until ${until}. You need no account and no password.`,
    `Questions? ${letter.worker}${phone ? `, ${phone}` : ''}, ${letter.agency}`,
  ];
  return { subject: subjects[letter.kind](letter.agency), body: body.join('\n\n') };
}
