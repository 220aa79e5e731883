import type { TriageDecision } from '#features/cases/rules.ts';

type Language = 'en' | 'es' | 'ar';

const openings: Readonly<Record<Language, string>> = {
  en: 'Hello,',
  es: 'Hola:',
  ar: 'مرحبًا،',
};

const endings: Readonly<Record<Language, string>> = {
  en: 'If this message is not for you, please forget it.',
  es: 'Si este mensaje no es para usted, no le haga caso.',
  ar: 'إذا لم تكن هذه الرسالة لكم فتجاهلوها من فضلكم.',
};

const middles: Readonly<Record<Language, Readonly<Record<TriageDecision, string>>>> = {
  en: {
    accepted:
      'There is an answer to your question, and somebody has time for you. Please call when it suits you.',
    redirected:
      'There is an answer to your question: somebody else can do more. Please call, and we tell you who.',
    wait_listed:
      'There is an answer to your question. It will take a while until somebody has time; you need do nothing. Please call when something changes.',
  },
  es: {
    accepted:
      'Ya hay respuesta a su pregunta, y alguien tiene tiempo para usted. Llame cuando le venga bien.',
    redirected:
      'Ya hay respuesta a su pregunta: otras personas pueden hacer más. Llame y le decimos quiénes.',
    wait_listed:
      'Ya hay respuesta a su pregunta. Alguien tendrá tiempo dentro de un tiempo; no necesita hacer nada. Llame si algo cambia.',
  },
  ar: {
    accepted: 'هناك جواب عن سؤالكم، وهناك من لديه وقت لكم. اتصلوا من فضلكم متى ناسبكم ذلك.',
    redirected: 'هناك جواب عن سؤالكم: غيرنا يستطيع أن يساعد أكثر. اتصلوا من فضلكم لنخبركم بمن.',
    wait_listed:
      'هناك جواب عن سؤالكم. سيمضي بعض الوقت حتى يتفرغ أحد لكم، ولا يلزمكم فعل شيء. اتصلوا من فضلكم إن تغيّر شيء.',
  },
};

const subjects: Readonly<Record<Language, string>> = {
  en: 'An answer for you',
  es: 'Una respuesta para usted',
  ar: 'جواب لكم',
};

const spoken = (language: string): Language =>
  language.startsWith('es') ? 'es' : language.startsWith('ar') ? 'ar' : 'en';

/** What a person may be written about a decision, in their language: that there is an answer, and nothing of what it is about. */
export function neutralWords(decision: TriageDecision, language: string): string {
  const tongue = spoken(language);
  return [openings[tongue], middles[tongue][decision], endings[tongue]].join('\n\n');
}

export const neutralSubject = (language: string): string => subjects[spoken(language)];

/** The name that a message must not hold, when the person did not want it to say who writes; null when it is clean. */
export function nameRevealed(text: string, names: readonly string[]): string | null {
  const said = text.toLocaleLowerCase();
  return names.find((name) => name.length > 2 && said.includes(name.toLocaleLowerCase())) ?? null;
}
