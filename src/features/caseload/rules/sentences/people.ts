import { type RiskKind, riskKindLabels } from '#features/assessments/rules/risks.ts';
import type { SignalFacts } from '../../contract/facts.ts';
import { type Say, type Sentence, says } from './say.ts';

type Codes =
  | 'no_contact'
  | 'danger_at_intake'
  | 'not_triaged'
  | 'waiting_review_due'
  | 'risk_alert'
  | 'reassessment_due'
  | 'high_risk_without_safety_plan'
  | 'risk_review_due'
  | 'warning_review'
  | 'follow_up_due'
  | 'odd_hours'
  | 'unsigned_note';

const named = (say: Say, kinds: readonly RiskKind[]) =>
  say.list(kinds.map((kind) => say.word(riskKindLabels[kind]).toLocaleLowerCase()));

/** About the person themselves, and being in touch with them. `name` is what they are called by. */
export const aboutPeople: {
  readonly [Code in Codes]: (facts: SignalFacts[Code], name: string, say: Say) => Sentence;
} = {
  no_contact: ({ days, every, ever, dangers }, name, say) => {
    if (dangers.length > 0) {
      const message = ever
        ? /*i18n*/ 'Nobody has reached {name} for {days, plural, one {# day} other {# days}}, and the danger is high: {dangers}.'
        : /*i18n*/ 'Nobody has reached {name} since the case was opened {days, plural, one {# day} other {# days}} ago, and the danger is high: {dangers}.';
      return says(message, { name, days, dangers: named(say, dangers) });
    }
    const message = ever
      ? /*i18n*/ 'Nobody has reached {name} for {days, plural, one {# day} other {# days}}. Every {every, plural, one {day} other {# days}} is agreed here.'
      : /*i18n*/ 'Nobody has reached {name} since the case was opened {days, plural, one {# day} other {# days}} ago.';
    return says(message, { name, days, every });
  },
  danger_at_intake: ({ danger, decided }) =>
    says(
      decided
        ? /*i18n*/ 'A danger was named at intake and nobody has assessed it yet: “{danger}”'
        : /*i18n*/ 'A danger was named at intake and nobody has decided yet: “{danger}”',
      { danger },
    ),
  not_triaged: ({ days }, name) =>
    says(
      /*i18n*/ '{name} came {days, plural, one {# day} other {# days}} ago and does not know yet whether we walk with them.',
      { name, days },
    ),
  waiting_review_due: ({ days }, name) =>
    says(
      days === 0
        ? /*i18n*/ '{name} waits for a place. Today is the day to look again: do they still want to come, has it become worse?'
        : /*i18n*/ '{name} waits for a place, and somebody should have looked again {days, plural, one {# day} other {# days}} ago.',
      { name, days },
    ),
  risk_alert: ({ kind, words }, name, say) =>
    says(
      /*i18n*/ 'An answer of {name} tells of a danger ({danger}), and nobody has said yet what was done: “{words}”',
      { name, danger: named(say, [kind]), words },
    ),
  reassessment_due: ({ what, title, days, ever }, name, say) => {
    if (what === 'life')
      return says(
        ever
          ? /*i18n*/ 'Needs, strengths and risks of {name} were last asked about {days, plural, one {# day} other {# days}} ago. How is it now?'
          : /*i18n*/ 'Nobody has asked {name} about needs, strengths and risks, {days, plural, one {# day} other {# days}} after the case was opened.',
        { name, days },
      );
    return says(
      ever
        ? /*i18n*/ '{name} last answered {instrument} {days, plural, one {# day} other {# days}} ago. It is time to ask again.'
        : /*i18n*/ '{name} has not been asked with {instrument} yet, {days, plural, one {# day} other {# days}} after the case was opened.',
      { name, instrument: say.word(title ?? ''), days },
    );
  },
  high_risk_without_safety_plan: ({ dangers }, name, say) =>
    says(/*i18n*/ 'The danger is high ({dangers}), and {name} has no safety plan.', {
      name,
      dangers: named(say, dangers),
    }),
  warning_review: ({ note, days }) =>
    says(
      days === 0
        ? /*i18n*/ 'Today is the day to look at a warning again: “{note}”'
        : /*i18n*/ 'A warning should have been looked at again {days, plural, one {# day} other {# days}} ago: “{note}”',
      { note, days },
    ),
  risk_review_due: ({ kind, days }, name, say) =>
    says(
      days === 0
        ? /*i18n*/ 'Today the danger should be looked at again with {name}: {danger}.'
        : /*i18n*/ 'The danger should have been looked at again {days, plural, one {# day} other {# days}} ago: {danger}.',
      { name, days, danger: named(say, [kind]) },
    ),
  follow_up_due: ({ on, days }, name, say) => {
    if (days < 0) return says(/*i18n*/ 'The call after the ending is due on {on}.', { on: say.day(on) });
    return days === 0
      ? says(/*i18n*/ 'Call {name} today: how has it been since we ended?', { name })
      : says(
          /*i18n*/ 'The call after the ending was due {days, plural, one {# day} other {# days}} ago. How is {name}?',
          { name, days },
        );
  },
  odd_hours: ({ count }, name) =>
    says(
      /*i18n*/ '{count, plural, one {# contact} other {# contacts}} with {name} in the evening, at night or at the weekend within a month. Is that what you want? Only you see this.',
      { name, count },
    ),
  unsigned_note: ({ happenedAt, hours }, _name, say) =>
    says(
      hours < 48
        ? /*i18n*/ 'Your note of {when} waits for your signature since {hours, plural, one {# hour} other {# hours}}.'
        : /*i18n*/ 'Your note of {when} waits for your signature since {days, plural, one {# day} other {# days}}.',
      { when: say.moment(happenedAt), hours, days: Math.floor(hours / 24) },
    ),
};
