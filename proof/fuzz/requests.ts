import fc from 'fast-check';
import { newId } from '#platform/values/index.ts';
import type { Asker } from './agency.ts';
import { hugeBody } from './nasty.ts';
import type { Operation } from './operations.ts';
import type { Row, Rows } from './rows.ts';
import { type Sent, spoilsOf } from './spoils.ts';
import { IdWanted, valuesOf } from './values.ts';

/** One request, and what is wrong with it. */
export type Asked = Sent & {
  readonly operation: Operation;
  readonly asker: Asker;
  readonly spoiled: string;
};

type Recipe = {
  readonly operation: Operation;
  readonly asker: number;
  readonly nth: number;
  readonly stray: number;
  readonly version: number;
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly spoil: number;
  readonly choice: number;
};

function recipeFor(operation: Operation): fc.Arbitrary<Recipe> {
  const query = Object.fromEntries(operation.query.map(({ name, schema }) => [name, valuesOf(schema, name)]));
  const requiredKeys = operation.query.filter(({ required }) => required).map(({ name }) => name);
  return fc.record({
    operation: fc.constant(operation),
    asker: fc.nat(10_000),
    nth: fc.nat(10_000),
    stray: fc.nat(99),
    version: fc.integer({ min: 1, max: 4 }),
    body: operation.body ? valuesOf(operation.body, '') : fc.constant(undefined),
    query: fc.record(query, { requiredKeys }),
    spoil: fc.nat(99),
    choice: fc.nat(100_000),
  });
}

/** Recipes for every operation alike. */
export function recipesOf(operations: readonly Operation[]): fc.Arbitrary<Recipe> {
  return fc.oneof(...operations.map(recipeFor));
}

const lastId = (path: string): string | undefined => /\{(\w+Id)\}(?!.*\{\w+Id\})/.exec(path)?.[1];

/** Mostly who is responsible for the client, because only they get as far as the rules; else anybody. */
function askerFor(
  { asker, stray }: Recipe,
  near: Row | undefined,
  rows: Rows,
  askers: readonly Asker[],
): Asker {
  const responsible = rows.workerOf(near);
  const fitting = askers.find(({ workerId }) => workerId === responsible);
  const anybody = askers[asker % askers.length] ?? { name: 'nobody', headers: {} };
  return stray < 70 && responsible ? (fitting ?? anybody) : anybody;
}

/** Identifiers near the row that the path names last; one in ten is a stranger's or nobody's. */
function idsFor(rows: Rows, { operation, stray }: Recipe, near: Row | undefined) {
  const last = lastId(operation.path);
  return (field: string, choice: number): string => {
    if (stray < 5) return newId();
    if (stray < 10) return rows.idFor(field, choice, undefined) ?? newId();
    const own = field === last ? near?.['id'] : undefined;
    return own ?? rows.idFor(field, choice, near) ?? newId();
  };
}

function withIds(value: unknown, idFor: (field: string, nth: number) => string): unknown {
  if (value instanceof IdWanted) return idFor(value.field, value.nth);
  if (Array.isArray(value)) return value.map((inner) => withIds(inner, idFor));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner, idFor)]));
}

/** Makes the request that a recipe stands for in this agency. */
export function cook(recipe: Recipe, rows: Rows, askers: readonly Asker[]): Asked {
  const { operation, nth } = recipe;
  const last = lastId(operation.path);
  const near = last ? rows.of(last, nth) : undefined;
  const idFor = idsFor(rows, recipe, near);
  const asker = askerFor(recipe, near, rows, askers);
  const good: Sent = {
    method: operation.method,
    segments: operation.path.split('/').map((segment) => {
      const name = /^\{(\w+)\}$/.exec(segment)?.[1];
      if (!name) return segment;
      return name.endsWith('Id') ? idFor(name, nth) : 'contact';
    }),
    query: new URLSearchParams(
      Object.entries(recipe.query).map(([key, value]): [string, string] => [
        key,
        String(withIds(value, idFor)),
      ]),
    ).toString(),
    headers: {
      'x-throughline': 'proof',
      ...asker.headers,
      ...(operation.body ? { 'content-type': 'application/json' } : {}),
      ...(operation.edits ? { 'if-match': `"${recipe.version}"` } : {}),
    },
    body: operation.body ? withIds(recipe.body, idFor) : undefined,
  };
  if (recipe.choice % 2_000 === 0)
    return { ...good, body: hugeBody(), operation, asker, spoiled: 'ten megabytes' };
  const spoils = spoilsOf(operation);
  const spoil = spoils[recipe.spoil % spoils.length];
  return {
    ...good,
    ...spoil?.apply(good, recipe.choice, operation),
    operation,
    asker,
    spoiled: spoil?.name ?? 'nothing',
  };
}
