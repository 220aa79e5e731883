import { type Sureness, surenessFrom, surenessOf } from '../rules/sure.ts';
import { Comparer, type Comparison } from './compare.ts';
import type { Grade } from './levels.ts';
import { type Model, probability, shippedOdds, weightOf } from './model.ts';
import { englishNicknames, type NamePair, nicknamesFrom, withOwn } from './nicknames.ts';
import { type Field, type Person, personOf } from './person.ts';
import { fold } from './text.ts';

/** What is told of a person, as it stands in a record. */
export type Facts = {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName?: string | null;
  readonly otherNames?: readonly string[];
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email?: string | null;
  readonly address?: string | null;
};

/** How many have a name; the empty name counts everybody. */
export type NameCount = { readonly name: string; readonly asGiven: number; readonly asFamily: number };

const comparedFields = ['givenName', 'familyName', 'birthDate', 'phone', 'email', 'address'] as const;
type ComparedField = (typeof comparedFields)[number];
export type Agreement = 'same' | 'nearly' | 'similar' | 'different' | 'not_known';
export type Judgement = {
  readonly probability: number;
  readonly sure: Sureness | undefined;
  readonly agreement: Readonly<Record<ComparedField, Agreement>>;
};

const fields: readonly Field[] = [
  { name: 'givenName', kind: 'given' },
  { name: 'familyName', kind: 'family' },
  { name: 'birthDate', kind: 'birth' },
  { name: 'phone', kind: 'phone' },
  { name: 'email', kind: 'email' },
  { name: 'address', kind: 'text' },
];
/** Below this many the names of an agency say less than the usual odds. */
const enoughToCount = 2000;
/** Of how many it is the same person as somebody on record, before anything is compared. */
const comeBack = 0.3;

const said: readonly Agreement[] = ['different', 'similar', 'similar', 'nearly', 'same'];
const inWords = (grade: Grade | undefined): Agreement =>
  grade === undefined ? 'not_known' : (said[grade] ?? 'not_known');

function personFrom(facts: Facts): Person {
  const others = facts.otherNames ?? [];
  const told: Readonly<Record<string, readonly (string | null | undefined)[]>> = {
    givenName: [facts.givenName, facts.preferredName, ...others],
    familyName: [facts.familyName, ...others],
    birthDate: [facts.birthDate],
    phone: [facts.phone],
    email: [facts.email],
    address: [facts.address],
  };
  return personOf(fields, (name) => told[name] ?? []);
}

function modelFor(total: number, counts: readonly NameCount[]): Model {
  const by = new Map(counts.map((count) => [count.name, count]));
  return {
    fields,
    odds: fields.map(({ kind }) => shippedOdds[kind]),
    prior: comeBack / Math.max(total, 1000),
    swaps: 0.02,
    frequency: (place, value) => {
      const count = by.get(fold(value));
      if (!count || place > 1 || total < enoughToCount) return undefined;
      return Math.max(10, place === 0 ? count.asGiven : count.asFamily) / total;
    },
  };
}

/**
 * Twins share all but the given name, a father and son all but the birthday: what they share comes from one home and
 * must not add up to certainty.
 */
function withDoubt(compared: Comparison, likely: number): number {
  const [given, , birth] = compared.fields.map((found) => found?.grade);
  return given === 0 || birth === 0 ? Math.min(likely, surenessFrom.likely - 0.01) : likely;
}

/** Judges pairs of people of one agency, `total` large, in which names are as common as counted, and `own` are known. */
export class Judge {
  readonly #comparer: Comparer;
  readonly #model: Model;

  constructor(total: number, counts: readonly NameCount[], own: readonly NamePair[] = []) {
    this.#comparer = new Comparer(fields, withOwn(shippedNicknames, own));
    this.#model = modelFor(total, counts);
  }

  judge(one: Facts, other: Facts): Judgement {
    const compared = this.#comparer.compare(personFrom(one), personFrom(other));
    const likely = withDoubt(compared, probability(weightOf(this.#model, compared)));
    const words = compared.fields.map((found) => inWords(found?.grade));
    return {
      probability: likely,
      sure: surenessOf(likely),
      agreement: Object.fromEntries(
        comparedFields.map((field, place) => [field, words[place] ?? 'not_known']),
      ) as Judgement['agreement'],
    };
  }
}

const shippedNicknames = nicknamesFrom(englishNicknames);
