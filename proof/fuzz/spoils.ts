import { assignedKeys, nastyBodies, nastyQueries, nastySegments, nastyTypes, nastyValues } from './nasty.ts';
import type { Operation } from './operations.ts';

/** A request before it is sent; a body that is text or bytes travels as it is, anything else as JSON. */
export type Sent = {
  readonly method: Operation['method'];
  readonly segments: readonly string[];
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

type Spoil = {
  readonly name: string;
  readonly apply: (sent: Sent, choice: number, operation: Operation) => Partial<Sent>;
};

const pick = <T>(from: readonly T[], choice: number): T => from[choice % from.length] as T;

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();

type Path = readonly string[];

/** Every place in a value, from the whole to its leaves. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(value)) return value.map((old, nth) => (String(nth) === key ? inner : old));
  return { ...(value as object), [key]: inner };
}

const nastyPlace: Spoil = {
  name: 'a wrong value',
  apply: ({ body }, choice) => ({
    body: replaced(body, pick(placesIn(body), choice), pick(nastyValues, choice * 7 + 3)),
  }),
};

const fieldLeftOut: Spoil = {
  name: 'a field left out',
  apply: ({ body }, choice) => {
    if (body === null || typeof body !== 'object') return {};
    const entries = Object.entries(body);
    return { body: Object.fromEntries(entries.filter((_entry, nth) => nth !== choice % entries.length)) };
  },
};

const assigned: Spoil = {
  name: 'a field of ours',
  apply: ({ body }, choice) => ({
    body: { ...(body as object), [pick(assignedKeys, choice)]: pick(nastyValues, choice * 3) },
  }),
};

const wrongBody: Spoil = {
  name: 'a wrong body',
  apply: ({ headers }, choice) => ({
    body: pick(nastyBodies, choice),
    headers: { ...headers, 'content-type': 'application/json' },
  }),
};

const wrongType: Spoil = {
  name: 'a wrong content type',
  apply: ({ headers }, choice) => ({ headers: { ...headers, 'content-type': pick(nastyTypes, choice) } }),
};

const wrongPath: Spoil = {
  name: 'a wrong address',
  apply: ({ segments }, choice) => {
    const free = segments.flatMap((segment, nth) => (/^[0-9a-f-]{36}$/.test(segment) ? [nth] : []));
    const at = free.length > 0 ? pick(free, choice) : segments.length;
    const made = [...segments];
    made[at] = pick(nastySegments, choice);
    return { segments: made };
  },
};

/** The first half spoils what the operation reads; the second half sends anything. */
const wrongQuery: Spoil = {
  name: 'a wrong query',
  apply: ({ query }, choice, operation) => {
    const known = operation.query[choice % Math.max(operation.query.length, 1)]?.name;
    const value = encodeURIComponent(textOf(pick(nastyValues, choice * 5)));
    if (known && choice % 2 === 0) return { query: `${known}=${value}` };
    if (known && choice % 3 === 0) return { query: `${query}&${query}&${known}=1` };
    return { query: pick(nastyQueries, choice) };
  },
};

const wrongHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'if-match': 'x' },
  { 'if-match': '"99999999999999999999"' },
  { 'if-match': '"-1"' },
  { 'if-match': '*' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'k'.repeat(201) },
  { 'idempotency-key': 'é' },
  { cookie: '__Host-throughline=garbage' },
  { cookie: '__Host-throughline=%ff%zz' },
  { 'x-referral-link': '\u00ff'.repeat(100) },
  { 'x-forwarded-for': 'not an address' },
  { 'content-length': '0' },
];

const wrongHeader: Spoil = {
  name: 'a wrong header',
  apply: ({ headers }, choice) => ({ headers: { ...headers, ...pick(wrongHeaders, choice) } }),
};

const nothing: Spoil = { name: 'nothing', apply: () => ({}) };

const anywhere = [nothing, wrongPath, wrongQuery, wrongHeader, wrongType, wrongBody];
const inBody = [...anywhere, nothing, nastyPlace, nastyPlace, nastyPlace, fieldLeftOut, assigned];

/** What can be wrong with a request on this operation; where there are fields, mostly they. */
export const spoilsOf = (operation: Operation): readonly Spoil[] => (operation.body ? inBody : anywhere);
