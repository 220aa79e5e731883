type Letter = { readonly subject: string; readonly body: string };

/** What a supervisor is written when somebody in danger has come, by language; it says nothing about the person. */
export const dangerLetters = (publicUrl: string): Readonly<Record<'en' | 'es', Letter>> => ({
  en: {
    subject: 'Somebody may be in danger',
    body: `Somebody has asked for help and may be in danger right now.

Please look at once: ${publicUrl}/intake/queue

Who it is stands there, not here.`,
  },
  es: {
    subject: 'Alguien puede estar en peligro',
    body: `Alguien ha pedido ayuda y puede estar en peligro en este momento.

Por favor, mírelo enseguida: ${publicUrl}/intake/queue

Quién es está allí, no aquí.`,
  },
});

/** The letter in the reader's language; English where we do not speak it. */
export function dangerLetterFor(language: string, publicUrl: string): Letter {
  const letters = dangerLetters(publicUrl);
  return language.startsWith('es') ? letters.es : letters.en;
}
