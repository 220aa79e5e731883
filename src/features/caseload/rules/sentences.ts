import type { SignalCode, SignalFacts, Told } from '../contract/facts.ts';
import { aboutColleagues } from './sentences/colleagues.ts';
import { aboutPeople } from './sentences/people.ts';
import { aboutPlans } from './sentences/plan.ts';
import type { Say, Sentence } from './sentences/say.ts';
import { aboutServices } from './sentences/services.ts';

export type { Say, Sentence } from './sentences/say.ts';

type Sentences = {
  readonly [Code in SignalCode]: (facts: SignalFacts[Code], name: string, say: Say) => Sentence;
};

const sentences: Sentences = { ...aboutPeople, ...aboutServices, ...aboutPlans, ...aboutColleagues };

/** The sentence for a signal about somebody called `name`: who needs what, since when and why. */
export function sentenceFor({ code, facts }: Told, name: string, say: Say): Sentence {
  const tell = sentences[code] as (facts: Told['facts'], name: string, say: Say) => Sentence;
  return tell(facts, name, say);
}

/** What a worker is told about themselves, kindly, and nobody else. */
export const aboutYou = {
  late_notes:
    /*i18n*/ '{late} of your {of} contacts of the last 30 days got their note late or not yet. That mostly means too much work, not too little care. Shall you and your supervisor look at it?',
} as const;
