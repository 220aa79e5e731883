import type { Status } from './status.ts';

/**
 * Four separate facts: each may be true without the others. A provider may tell the first two; whether the need
 * is met and how it was, only the person can say, to us.
 */
export const facts = ['contact_made', 'service_received', 'need_met', 'experience'] as const;
export type Fact = (typeof facts)[number];

export const factQuestions: Readonly<Record<Fact, string>> = {
  contact_made: /*i18n*/ 'Did the two get in touch?',
  service_received: /*i18n*/ 'Was the service received?',
  need_met: /*i18n*/ 'Is the need met?',
  experience: /*i18n*/ 'How was it for the person?',
};

export const factWords: Readonly<Record<Fact, string>> = {
  contact_made: /*i18n*/ 'Contact made',
  service_received: /*i18n*/ 'Service received',
  need_met: /*i18n*/ 'Need met',
  experience: /*i18n*/ 'Their experience',
};

export const needMetAnswers = ['yes', 'partly', 'no'] as const;
export type NeedMet = (typeof needMetAnswers)[number];

export const needMetWords: Readonly<Record<NeedMet, string>> = {
  yes: /*i18n*/ 'Yes',
  partly: /*i18n*/ 'Partly',
  no: /*i18n*/ 'No',
};

/** Whatever its end, a referral that reached somebody is asked about: all four when completed, two when it failed. */
const asked: Readonly<Partial<Record<Status, readonly Fact[]>>> = {
  completed: facts,
  failed: ['contact_made', 'experience'],
};

/** The facts still to be asked for at this status, when `known` are known. */
export function factsMissing(status: Status, known: readonly Fact[]): readonly Fact[] {
  return (asked[status] ?? []).filter((fact) => !known.includes(fact));
}
