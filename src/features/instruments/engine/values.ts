import type { Answer, Coding, ItemType, Kind, Quantity, Value } from './fhir.ts';

const kinds: readonly Kind[] = [
  'Boolean',
  'Decimal',
  'Integer',
  'Date',
  'DateTime',
  'Time',
  'String',
  'Uri',
  'Attachment',
  'Coding',
  'Quantity',
  'Reference',
];

/** The value[x] of an element; `answer` reads answer[x] instead. Undefined when it carries none. */
export function readValue(element: object, prefix: 'value' | 'answer' = 'value'): Value | undefined {
  const given = element as Readonly<Record<string, unknown>>;
  const kind = kinds.find((one) => given[prefix + one] !== undefined);
  return kind && ({ kind, value: given[prefix + kind] } as Value);
}

export const toAnswer = ({ kind, value }: Value): Answer => ({ [`value${kind}`]: value });

/** The kinds of value that a question of a type can be answered with (R4, Questionnaire.item.type). */
export const kindsOf: Readonly<Record<ItemType, readonly Kind[]>> = {
  group: [],
  display: [],
  boolean: ['Boolean'],
  decimal: ['Decimal'],
  integer: ['Integer'],
  date: ['Date'],
  dateTime: ['DateTime'],
  time: ['Time'],
  string: ['String'],
  text: ['String'],
  url: ['Uri'],
  choice: ['Coding', 'String', 'Integer', 'Date', 'Time', 'Reference'],
  'open-choice': ['Coding', 'String', 'Integer', 'Date', 'Time', 'Reference'],
  attachment: ['Attachment'],
  reference: ['Reference'],
  quantity: ['Quantity'],
};

const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** The same code; a system that one side leaves out does not part them. Without codes the words decide. */
export function sameCoding(one: Coding, other: Coding): boolean {
  if (one.code === undefined || other.code === undefined) return one.display === other.display;
  return one.code === other.code && agree(one.system, other.system);
}

/** The same unit, by code where both have one. */
export const sameUnit = (one: Quantity, other: Quantity): boolean =>
  one.code !== undefined && other.code !== undefined
    ? one.code === other.code
    : (one.unit ?? one.code) === (other.unit ?? other.code);

/**
 * Below zero when the first is less, zero when they are equal; undefined when they cannot be compared: other kinds,
 * other units, or moments that are not known well enough to tell.
 */
export function compare(one: Value, other: Value): number | undefined {
  if (typeof one.value === 'number' && typeof other.value === 'number') return one.value - other.value;
  if (one.kind === 'Quantity' && other.kind === 'Quantity') {
    const [a, b] = [one.value.value, other.value.value];
    return a !== undefined && b !== undefined && sameUnit(one.value, other.value) ? a - b : undefined;
  }
  if (one.kind !== other.kind) return undefined;
  if (one.kind === 'Date' || one.kind === 'DateTime') return compareMoments(one.value, String(other.value));
  if (one.kind === 'Time') return compareText(toSeconds(one.value), toSeconds(String(other.value)));
  if (one.kind === 'String') return compareText(one.value, String(other.value));
  return undefined;
}

const compareText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const toSeconds = (time: string): string => (time.length === 5 ? `${time}:00` : time);

const zone = /(Z|[+-]\d\d:\d\d)$/;

/** By the parts that both know; equal in these, and one knows more: it cannot be told. */
function compareMoments(one: string, other: string): number | undefined {
  if (zone.test(one) && zone.test(other)) return Date.parse(one) - Date.parse(other);
  const shared = Math.min(one.length, other.length);
  const order = compareText(one.slice(0, shared), other.slice(0, shared));
  return order !== 0 || one.length === other.length ? order : undefined;
}

/** Equal as FHIR's enableWhen and options mean it. */
export function isEqual(one: Value, other: Value): boolean {
  if (one.kind === 'Coding' && other.kind === 'Coding') return sameCoding(one.value, other.value);
  if (one.kind === 'Reference' && other.kind === 'Reference')
    return one.value.reference === other.value.reference;
  const order = compare(one, other);
  return order === undefined ? one.kind === other.kind && one.value === other.value : order === 0;
}
