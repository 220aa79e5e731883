import { extensionsOf, findExtension, numberIn, unitsOf, urls } from './extensions.ts';
import type { Answer, Attachment, Item, Value } from './fhir.ts';
import type { Mistake, MistakeCode } from './mistake.ts';
import { type Choice, findChoice, isChosen } from './options.ts';
import { compare, kindsOf, readValue, sameUnit } from './values.ts';

type Fault = { readonly code: MistakeCode; readonly values: Mistake['values'] };
const fault = (code: MistakeCode, values: Mistake['values'] = {}): Fault => ({ code, values });

/** A file travels inside the response; larger ones belong among the documents. */
export const largestFileBytes = 200_000;

const forms = {
  Date: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  DateTime:
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
  Time: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/,
} as const;

/** What is wrong with one answer to a question, the first thing only. */
export function faultsOfValue(
  item: Item,
  choices: readonly Choice[] | undefined,
  answer: Answer,
): readonly Fault[] {
  const value = readValue(answer);
  if (!value || !kindsOf[item.type].includes(value.kind) || !isWellFormed(value))
    return [fault('wrong-kind')];
  const free = item.type === 'open-choice' && value.kind === 'String';
  if (isChosen(item) && !free) return findChoice(choices, value) ? [] : [fault('not-a-choice')];
  return [ofText, ofForm, ofMoment, ofSize, ofUnit, ofFile].flatMap((look) => look(item, value)).slice(0, 1);
}

function isWellFormed({ kind, value }: Value): boolean {
  switch (kind) {
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Integer':
      return Number.isInteger(value);
    case 'Decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Quantity':
      return typeof value === 'object' && typeof value.value === 'number' && Number.isFinite(value.value);
    case 'Coding':
    case 'Attachment':
    case 'Reference':
      return typeof value === 'object' && value !== null;
    default:
      return typeof value === 'string';
  }
}

function ofText(item: Item, { kind, value }: Value): readonly Fault[] {
  if (kind !== 'String' && kind !== 'Uri') return [];
  const [min, max] = [numberIn(item, urls.minLength), item.maxLength];
  if (value.trim() === '') return [fault('blank')];
  if (min !== undefined && value.length < min) return [fault('too-short', { min })];
  return max !== undefined && value.length > max ? [fault('too-long', { max })] : [];
}

/** The form that the whole of an answer must have, as a regular expression; undefined when it cannot be read. */
export function formOfAnswer(written: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${written})$`, 'u');
  } catch {
    return undefined;
  }
}

function ofForm(item: Item, { kind, value }: Value): readonly Fault[] {
  const written = findExtension(item, urls.regex)?.valueString;
  if (written === undefined || (kind !== 'String' && kind !== 'Uri')) return [];
  return formOfAnswer(written)?.test(value) === false ? [fault('wrong-form')] : [];
}

/** Of several units that are offered one is chosen; amounts in others could not be compared. */
function ofUnit(item: Item, { kind, value }: Value): readonly Fault[] {
  const units = unitsOf(item);
  if (kind !== 'Quantity' || units.length === 0) return [];
  return units.some((unit) => sameUnit(unit, value)) ? [] : [fault('wrong-unit')];
}

function ofMoment(_item: Item, { kind, value }: Value): readonly Fault[] {
  if (kind !== 'Date' && kind !== 'DateTime' && kind !== 'Time') return [];
  if (!forms[kind].test(value)) return [fault('not-a-date')];
  const day = value.slice(0, 10);
  const real = kind === 'Time' || day.length < 10 || isRealDay(day);
  return real ? [] : [fault('not-a-date')];
}

const isRealDay = (day: string): boolean => {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
};

function ofSize(item: Item, value: Value): readonly Fault[] {
  const bound = (url: string) => {
    const found = findExtension(item, url);
    const limit = found && readValue(found);
    return limit && value.kind === 'Quantity' && limit.kind !== 'Quantity' && typeof limit.value === 'number'
      ? ({ kind: 'Quantity', value: { ...value.value, value: limit.value } } as const)
      : limit;
  };
  const [min, max] = [
    bound(urls.minQuantity) ?? bound(urls.minValue),
    bound(urls.maxQuantity) ?? bound(urls.maxValue),
  ];
  if (min && (compare(value, min) ?? 0) < 0) return [fault('too-small', { min: said(min) })];
  if (max && (compare(value, max) ?? 0) > 0) return [fault('too-large', { max: said(max) })];
  const places = numberIn(item, urls.maxDecimalPlaces);
  const amount = value.kind === 'Quantity' ? value.value.value : value.value;
  if (places === undefined || typeof amount !== 'number') return [];
  const written = String(amount).split('.')[1] ?? '';
  return written.length > places ? [fault('decimals', { places })] : [];
}

function said({ kind, value }: Value): string {
  if (kind === 'Quantity') return [value.value, value.unit].filter((part) => part !== undefined).join(' ');
  return String(value);
}

function ofFile(item: Item, { kind, value }: Value): readonly Fault[] {
  if (kind !== 'Attachment') return [];
  const allowed = extensionsOf(item, urls.mimeType).map(({ valueCode }) => valueCode);
  const most = Math.min(numberIn(item, urls.maxSize) ?? largestFileBytes, largestFileBytes);
  if (bytesOf(value) > most) return [fault('too-big', { kilobytes: Math.floor(most / 1000) })];
  return allowed.length > 0 && !allowed.includes(value.contentType) ? [fault('wrong-file')] : [];
}

const bytesOf = ({ data = '' }: Attachment): number => Math.floor((data.length * 3) / 4);
