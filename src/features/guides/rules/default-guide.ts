import type { Domain } from '#platform/values/index.ts';

/** One open question. `id` stays the same from version to version; `hint` helps whoever asks. */
export type Question = {
  readonly id: string;
  readonly domain: Domain;
  readonly question: string;
  readonly hint: string;
};

export const defaultGuideName = /*i18n*/ 'Getting to know each other';

export const defaultOpening =
  /*i18n*/ 'Say first that they decide what to tell, and that nothing has to be answered. Begin with what goes well. Listen more than you write, and say back what you heard.';

const ask = (domain: Domain, question: string, hint: string, nth = ''): Question => ({
  id: `${domain}${nth}`,
  domain,
  question,
  hint,
});

/**
 * The guide that comes with Throughline, in our own wording: open questions, what carries before what is missing, and
 * the person as the one who knows their life best.
 */
export const defaultQuestions: readonly Question[] = [
  ask(
    'meaning',
    /*i18n*/ 'Tell me about a day that was a good one. What made it good?',
    /*i18n*/ 'What they tell here is what carries them. Ask: who was there, and what did you do yourself?',
  ),
  ask(
    'meaning',
    /*i18n*/ 'When things were hard before, what helped you through?',
    /*i18n*/ 'Listen for skills, people, faith and habits that can help again.',
    '-before',
  ),
  ask(
    'social',
    /*i18n*/ 'What made you come, and why just now?',
    /*i18n*/ 'In their words. What others think of it can be written down as what others say.',
    '-why',
  ),
  ask(
    'housing',
    /*i18n*/ 'How is it where you live? What would you keep, and what would you change?',
    /*i18n*/ 'Rent, noise, stairs, neighbors, letters from the landlord, and whether they may stay.',
  ),
  ask(
    'safety',
    /*i18n*/ 'Where do you feel safe, and where do you not?',
    /*i18n*/ 'Ask it when nobody else hears it. If there is danger, stop here and speak about safety first.',
  ),
  ask(
    'food',
    /*i18n*/ 'How do you come by your food, and what do you like to eat?',
    /*i18n*/ 'Also the end of the month, and who cooks.',
  ),
  ask(
    'physical_health',
    /*i18n*/ 'How is your body doing, and what do you do to look after it?',
    /*i18n*/ 'Pain, sleep, medicines, doctors, teeth, eyes, and what they can do well.',
  ),
  ask(
    'mental_health',
    /*i18n*/ 'How have your days felt lately, from the inside?',
    /*i18n*/ 'Give it time. If they speak of not wanting to live, ask on plainly and assess the danger.',
  ),
  ask(
    'substance_use',
    /*i18n*/ 'What place do alcohol, medicines or other drugs have in your life?',
    /*i18n*/ 'Ask what it is good for before what it costs, and whether they want anything to be different.',
  ),
  ask(
    'daily_living',
    /*i18n*/ 'Walk me through an ordinary day. What comes easily, and where would a hand help?',
    /*i18n*/ 'Getting up, washing, cooking, stairs, money, telephone.',
  ),
  ask(
    'family',
    /*i18n*/ 'Who are your people? Who can you call at three in the morning?',
    /*i18n*/ 'Also who relies on them, and with whom it is difficult.',
  ),
  ask(
    'social',
    /*i18n*/ 'Where do you belong, and where would you like to?',
    /*i18n*/ 'Neighbors, friends, clubs, places of worship, languages spoken, people online.',
  ),
  ask(
    'income',
    /*i18n*/ 'What do you live on, and how far does it go?',
    /*i18n*/ 'Income, benefits, debts, who else lives on it. Ask what they have managed so far.',
  ),
  ask(
    'work',
    /*i18n*/ 'What work have you done, paid or not, and what of it were you proud of?',
    /*i18n*/ 'Raising children and caring for somebody count.',
  ),
  ask(
    'education',
    /*i18n*/ 'What are you good at, and what would you like to learn?',
    /*i18n*/ 'Also how they like to read, write and be told things.',
  ),
  ask(
    'transportation',
    /*i18n*/ 'How do you get to where you need to be?',
    /*i18n*/ 'And what do they not go to, because there is no way?',
  ),
  ask(
    'legal',
    /*i18n*/ 'Are there papers, courts or offices that weigh on you?',
    /*i18n*/ 'They need not say anything about their status. Write down only what helps.',
  ),
  ask(
    'meaning',
    /*i18n*/ 'If we talk again in a year and you say “it was worth it”, what will be different?',
    /*i18n*/ 'This is their hope. Write it as they say it.',
    '-hope',
  ),
];
