import type { SignalFacts } from '../../contract/facts.ts';
import { type Say, type Sentence, says } from './say.ts';

/** About colleagues who may know the same person, where neither sees the other's record. */
export const aboutColleagues: {
  readonly [Code in 'question_asked' | 'colleague_to_call']: (
    facts: SignalFacts[Code],
    name: string,
    say: Say,
  ) => Sentence;
} = {
  question_asked: ({ days }, name) =>
    days === 0
      ? says(
          /*i18n*/ 'A colleague who does not see your record may be taking in {name}. Do you want to be in touch?',
          { name },
        )
      : says(
          /*i18n*/ 'A colleague who does not see your record may be taking in {name}, and has waited for your answer for {days, plural, one {# day} other {# days}}.',
          { name, days },
        ),
  colleague_to_call: ({ worker, days }, name) =>
    days === 0
      ? says(/*i18n*/ '{worker} may know {name} already, and asks you to call.', { worker, name })
      : says(
          /*i18n*/ '{worker} may know {name} already, and has waited for your call for {days, plural, one {# day} other {# days}}.',
          { worker, name, days },
        ),
};
