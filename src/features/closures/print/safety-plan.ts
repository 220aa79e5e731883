import type { PrintedDocument } from '#platform/documents/index.ts';
import { headed, type Letterhead } from './pack.ts';
import { type DocumentLanguage, part, wordsIn } from './words.ts';

/** The six rising steps (Stanley & Brown, Safety Planning Intervention, 2012). */
const steps = [
  'warningSigns',
  'ownWays',
  'placesAndPeople',
  'peopleToAsk',
  'professionals',
  'saferSurroundings',
] as const;

export type SafetyPlanCopy = Letterhead & Readonly<Record<(typeof steps)[number], string>>;

/** What to do when it gets hard, in the person's words, to carry along. */
export function safetyPlanDocument(plan: SafetyPlanCopy, language: DocumentLanguage): PrintedDocument {
  const words = wordsIn(language).safety;
  const filled = steps.filter((step) => plan[step].trim() !== '');
  return headed(plan, words.title, language, [
    { kind: 'words', text: words.intro },
    ...filled.flatMap((step, place) => part(`${place + 1}. ${words[step]}`, plan[step])),
    ...part(words.danger, words.dangerWords),
  ]);
}
