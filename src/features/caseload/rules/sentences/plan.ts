import { riskKindLabels } from '#features/assessments/rules/risks.ts';
import { type StepOwner, stepOwnerLabels } from '#features/plans/rules/steps.ts';
import type { SignalFacts } from '../../contract/facts.ts';
import { type Say, type Sentence, says } from './say.ts';

type Codes =
  | 'step_overdue'
  | 'step_due'
  | 'plan_declined'
  | 'plan_without_agreement'
  | 'plan_behind_danger'
  | 'plan_not_adapted'
  | 'promise_due'
  | 'worker_owns_steps'
  | 'goals_without_words';

const overdue: Readonly<Record<StepOwner, string>> = {
  worker: /*i18n*/ 'Your step “{step}” was due {days, plural, one {# day} other {# days}} ago.',
  client:
    /*i18n*/ 'How is {name} getting on with “{step}”? It was meant to be done {days, plural, one {# day} other {# days}} ago.',
  family:
    /*i18n*/ 'How is it going with “{step}” ({owner})? It was meant to be done {days, plural, one {# day} other {# days}} ago.',
  provider:
    /*i18n*/ 'Has “{step}” been done ({owner})? It was meant to be, {days, plural, one {# day} other {# days}} ago.',
};

const agreements: Readonly<Record<SignalFacts['plan_without_agreement']['state'], string>> = {
  draft:
    /*i18n*/ 'The plan is {days, plural, one {# day} other {# days}} old, and {name} has not been asked whether it is theirs.',
  awaiting_agreement:
    /*i18n*/ 'The plan was written down {days, plural, one {# day} other {# days}} ago, and the answer of {name} is missing.',
  changed:
    /*i18n*/ 'The plan has grown since {name} agreed to it, {days, plural, one {# day} other {# days}} ago.',
};

const standing: Readonly<Record<SignalFacts['plan_not_adapted']['reason'], string>> = {
  repeated_barrier:
    /*i18n*/ '{count, plural, one {# thing} other {# things}} came to nothing, and the plan is as it was {days, plural, one {# day} other {# days}} ago.',
  no_progress:
    /*i18n*/ 'Nothing in the plan has moved for {days, plural, one {# day} other {# days}}. Does it still fit?',
};

/** About the plan, its steps, and what was promised. */
export const aboutPlans: {
  readonly [Code in Codes]: (facts: SignalFacts[Code], name: string, say: Say) => Sentence;
} = {
  step_overdue: ({ step, owner, ownerName, days }, name, say) =>
    says(overdue[owner], { step, days, name, owner: ownerName ?? say.word(stepOwnerLabels[owner]) }),
  step_due: ({ step, on, days }, _name, say) =>
    days === 0
      ? says(/*i18n*/ 'Your step “{step}” is due today.', { step })
      : says(/*i18n*/ 'Your step “{step}” is due on {on}.', { step, on: say.day(on) }),
  plan_declined: ({ days }, name) =>
    says(
      /*i18n*/ '{name} said no to the plan {days, plural, =0 {today} one {# day ago} other {# days ago}}. What would they want instead?',
      { name, days },
    ),
  plan_behind_danger: ({ kind, days }, _name, say) =>
    says(
      /*i18n*/ 'The danger rose {days, plural, one {# day} other {# days}} ago ({danger}), and the plan is as it was before.',
      { days, danger: say.word(riskKindLabels[kind]).toLocaleLowerCase() },
    ),
  plan_without_agreement: ({ state, days }, name) => says(agreements[state], { name, days }),
  plan_not_adapted: ({ reason, count, days }) => says(standing[reason], { count, days }),
  promise_due: ({ promise, on, days }, name, say) => {
    if (days > 0)
      return says(
        /*i18n*/ 'You promised {name}: “{promise}”, {days, plural, one {# day} other {# days}} ago by now.',
        { name, promise, days },
      );
    return days === 0
      ? says(/*i18n*/ 'You promised {name} for today: “{promise}”', { name, promise })
      : says(/*i18n*/ 'You promised {name} by {on}: “{promise}”', { name, promise, on: say.day(on) });
  },
  worker_owns_steps: ({ owned, of }, name) =>
    says(/*i18n*/ '{owned} of {of} steps are yours. Which could {name} or their family do themselves?', {
      owned,
      of,
      name,
    }),
  goals_without_words: ({ count, goal }, name) =>
    says(
      count === 1
        ? /*i18n*/ 'The goal “{goal}” does not say what {name} said about it. Whose goal is it?'
        : /*i18n*/ '{count} goals do not say what {name} said about them, “{goal}” for one. Whose goals are they?',
      { count, goal, name },
    ),
};
