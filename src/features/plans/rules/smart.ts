/** What a goal says of itself, as far as SMART asks for it. */
export type GoalDraft = {
  readonly title: string;
  readonly words: string | null;
  readonly hope: string | null;
  readonly measure: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly dueOn: string | null;
  /** How sure the client is that they can do it, 0–10. */
  readonly confidence: number | null;
  /** How many needs and strengths it comes from. */
  readonly sources: number;
  /** How many hopes of theirs it draws on. */
  readonly hopes: number;
};

export type SmartPart = 'specific' | 'measured' | 'achievable' | 'relevant' | 'time';
export type Missing = { readonly part: SmartPart; readonly sentence: string };

/** Below seven of ten people seldom carry out what they planned (Lorig et al., Living a Healthy Life, action plans). */
export const enoughConfidence = 7;

const fewestWords = 3;
const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

type Check = {
  readonly part: SmartPart;
  readonly sentence: string;
  readonly missing: (goal: GoalDraft) => boolean;
};

const checks: readonly Check[] = [
  {
    part: 'specific',
    sentence: /*i18n*/ 'Say it so plainly that you both would notice when it is there.',
    missing: ({ title }) => countWords(title) < fewestWords,
  },
  {
    part: 'measured',
    sentence: /*i18n*/ 'By what will you both see that it moves?',
    missing: ({ measure }) => isBlank(measure),
  },
  {
    part: 'measured',
    sentence: /*i18n*/ 'Where does it stand today?',
    missing: ({ baseline }) => isBlank(baseline),
  },
  {
    part: 'measured',
    sentence: /*i18n*/ 'How much of it would be enough?',
    missing: ({ target }) => isBlank(target),
  },
  {
    part: 'achievable',
    sentence: /*i18n*/ 'Ask how sure they are that they can do it, from 0 to 10.',
    missing: ({ confidence }) => confidence === null,
  },
  {
    part: 'achievable',
    sentence: /*i18n*/ 'They are not yet sure. What would make it a 7: a smaller goal, more time, more help?',
    missing: ({ confidence }) => confidence !== null && confidence < enoughConfidence,
  },
  {
    part: 'relevant',
    sentence: /*i18n*/ 'Tie it to a need or a strength.',
    missing: ({ sources }) => sources === 0,
  },
  {
    part: 'relevant',
    sentence: /*i18n*/ 'What do they hope for from it, in their own words?',
    missing: ({ hope, words, hopes }) => hopes === 0 && isBlank(hope) && isBlank(words),
  },
  { part: 'time', sentence: /*i18n*/ 'By when?', missing: ({ dueOn }) => isBlank(dueOn) },
];

/** What a goal still lacks to be specific, measured, achievable, relevant and timed: sentences that help, and never block. */
export function missingForSmart(goal: GoalDraft): readonly Missing[] {
  return checks.filter(({ missing }) => missing(goal)).map(({ part, sentence }) => ({ part, sentence }));
}
