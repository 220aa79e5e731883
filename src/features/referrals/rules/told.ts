import type { Category } from '#features/sharing/rules.ts';
import type { Urgency } from './urgency.ts';

/** The parts that a worker may choose to tell with a referral; the protected matter of the need comes by itself. */
export const tellable = ['contact', 'needs', 'plan'] as const satisfies readonly Category[];
export type Tellable = (typeof tellable)[number];

/** A person as the clients room keeps them. */
type Person = {
  readonly name: string;
  readonly pronouns: string | null;
  readonly language: string;
  readonly interpreterNeeded: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly safeContactMethods: readonly string[];
  readonly safeContactTimes: string | null;
  readonly safeToLeaveMessage: boolean | null;
  readonly safeContactNote: string | null;
};

export type Known = {
  readonly person: Person;
  readonly need: { readonly title: string; readonly words: string | null } | null;
  readonly plan: { readonly goal: string; readonly step: string } | null;
  readonly request: string;
  readonly urgency: Urgency;
  readonly warmIntroduction: boolean;
};

/** Only ways that are safe; where nobody asked which are, the telephone alone. */
function waysToReach({ phone, email, address, safeContactMethods: safe }: Person) {
  const asked = safe.length > 0;
  const safely = (...methods: string[]) => methods.some((method) => safe.includes(method));
  return {
    phone: !asked || safely('call', 'text') ? phone : null,
    email: safely('email') ? email : null,
    address: safely('letter', 'visit') ? address : null,
  };
}

/**
 * What the provider is told, and nothing beside it: the parts that are told, from what is known. The request
 * always goes along: it is what the telling is for, and stands under `needs`.
 */
export function whatIsTold(known: Known, tells: readonly Category[]) {
  const { person, need, plan, request, urgency, warmIntroduction } = known;
  return {
    request,
    urgency,
    warmIntroduction,
    person: tells.includes('contact')
      ? {
          name: person.name,
          pronouns: person.pronouns,
          language: person.language,
          interpreterNeeded: person.interpreterNeeded,
          ...waysToReach(person),
          methods: person.safeContactMethods,
          times: person.safeContactTimes,
          leaveMessage: person.safeToLeaveMessage,
          note: person.safeContactNote,
        }
      : null,
    need: tells.includes('needs') ? need : null,
    plan: tells.includes('plan') ? plan : null,
  };
}

/** Everything that a referral tells, as consent is asked for it: the parts, and the protected matter it touches. */
export const categoriesOf = (
  tells: readonly Tellable[],
  sensitivity: Category | null,
): readonly Category[] => (sensitivity ? [...tells, sensitivity] : tells);
