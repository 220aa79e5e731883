import fc from 'fast-check';
import { Random } from '../../src/sample/core/random.ts';
import type { Operation } from '../fuzz/operations.ts';
import { valuesOf } from '../fuzz/values.ts';

/** A request before it is known who asks and about whom. */
export type Draft = {
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  /** Decides about whom it is; the same choice means the same record. */
  readonly choice: string;
  /** The version that an answer told; else that of the record. */
  readonly version?: number;
};

/** What a refusal says about what was sent. */
export type Refusal = {
  readonly status: number;
  readonly fields: readonly string[];
  readonly version: number | undefined;
};

const mostKept = 30;

type Values = fc.Arbitrary<Pick<Draft, 'body' | 'query'>>;

/**
 * Thinks of requests, and learns: where an answer names a field that is wrong, only that is drawn anew; what was
 * answered once is asked again about others, with a part of it changed.
 */
export class Drafts {
  readonly #values = new Map<Operation, Values>();
  readonly #kept = new Map<Operation, Draft[]>();
  readonly #random: Random;

  constructor(seed: string) {
    this.#random = new Random(seed);
  }

  next(operation: Operation): Draft {
    const kept = this.#kept.get(operation) ?? [];
    const fresh = this.#fresh(operation);
    if (kept.length === 0 || this.#random.chance(0.15)) return fresh;
    const { body, query } = this.#random.pick(kept);
    const known = { body, query, choice: fresh.choice };
    const changed = this.#random.pick(['', '', ...keysOf(body, 'body'), ...keysOf(query, 'query')]);
    return changed ? redrawn(known, fresh, [changed]) : known;
  }

  keep(operation: Operation, draft: Draft): void {
    const kept = this.#kept.get(operation) ?? [];
    this.#kept.set(operation, kept);
    if (kept.length < mostKept) kept.push(draft);
    else kept[this.#random.between(0, mostKept - 1)] = draft;
  }

  /** The same again, but for what the refusal speaks of. */
  mend(operation: Operation, draft: Draft, { status, fields, version }: Refusal): Draft {
    if (status === 412 && version !== undefined) return { ...draft, version };
    const fresh = this.#fresh(operation);
    const choice = this.#random.chance(0.5) ? draft.choice : fresh.choice;
    if (fields.length > 0) return redrawn({ body: draft.body, query: draft.query, choice }, fresh, fields);
    return status === 422 ? fresh : { body: draft.body, query: draft.query, choice: fresh.choice };
  }

  #fresh(operation: Operation): Draft {
    const seed = this.#random.between(0, 2 ** 31 - 1);
    const [drawn] = fc.sample(this.#valuesOf(operation), { seed, numRuns: 1 });
    return { body: drawn?.body, query: drawn?.query ?? {}, choice: String(seed) };
  }

  #valuesOf(operation: Operation): Values {
    const known = this.#values.get(operation) ?? makeValues(operation);
    this.#values.set(operation, known);
    return known;
  }
}

function makeValues({ body, query }: Operation): Values {
  const asked = Object.fromEntries(
    query.map(({ name, schema }) => [name, valuesOf(schema, name, 'tame')] as const),
  );
  const requiredKeys = query.filter(({ required }) => required).map(({ name }) => name);
  return fc.record({
    body: body ? valuesOf(body, '', 'tame') : fc.constant(undefined),
    query: fc.record(asked, { requiredKeys }),
  });
}

const keysOf = (value: unknown, within: string): string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.keys(value).map((key) => `${within}.${key}`)
    : [];

/** The draft with the fields named as another has them, or without where it has none. */
function redrawn(draft: Draft, fresh: Draft, fields: readonly string[]): Draft {
  const { body: old, query: oldQuery } = draft;
  const made = { body: { ...(old as Record<string, unknown>) }, query: { ...oldQuery } };
  for (const field of fields) {
    const [within, key] = field.split('.');
    if (key === undefined || (within !== 'body' && within !== 'query'))
      return { ...fresh, choice: draft.choice };
    const from = (fresh[within] ?? {}) as Record<string, unknown>;
    if (key in from) made[within][key] = from[key];
    else delete made[within][key];
  }
  return { ...draft, body: old === undefined ? undefined : made.body, query: made.query };
}
