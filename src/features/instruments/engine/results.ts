import type { Answer, Item, Value } from './fhir.ts';
import { type Choice, findChoice } from './options.ts';
import { toAnswer } from './values.ts';

/** The answers that the result of an expression gives to a question; what does not fit its type gives none. */
export function answersFrom(
  item: Item,
  choices: readonly Choice[] | undefined,
  raw: readonly unknown[],
): readonly Answer[] {
  const fitting = raw.flatMap((one) => valueFrom(item, choices, one) ?? []);
  return (item.repeats ? fitting : fitting.slice(0, 1)).map(toAnswer);
}

const finite = (raw: unknown): raw is number => typeof raw === 'number' && Number.isFinite(raw);

function valueFrom(item: Item, choices: readonly Choice[] | undefined, raw: unknown): Value | undefined {
  switch (item.type) {
    case 'boolean':
      return typeof raw === 'boolean' ? { kind: 'Boolean', value: raw } : undefined;
    case 'decimal':
      return finite(raw) ? { kind: 'Decimal', value: rounded(raw) } : undefined;
    case 'integer':
      return finite(raw) && Number.isInteger(rounded(raw))
        ? { kind: 'Integer', value: rounded(raw) }
        : undefined;
    case 'quantity':
      return quantityFrom(raw);
    case 'choice':
    case 'open-choice':
      return choiceFrom(choices, raw);
    case 'date':
      return typeof raw === 'string' ? { kind: 'Date', value: raw } : undefined;
    case 'dateTime':
      return typeof raw === 'string' ? { kind: 'DateTime', value: raw } : undefined;
    case 'time':
      return typeof raw === 'string' ? { kind: 'Time', value: raw } : undefined;
    case 'url':
      return typeof raw === 'string' ? { kind: 'Uri', value: raw } : undefined;
    case 'string':
    case 'text':
      return ['string', 'number', 'boolean'].includes(typeof raw)
        ? { kind: 'String', value: String(raw) }
        : undefined;
    default:
      return undefined;
  }
}

const written = /^(-?\d+(?:\.\d+)?) '([^']*)'$/;

/** FHIRPath writes amounts that it has calculated as `70 'kg'`. */
function quantityFrom(raw: unknown): Value | undefined {
  if (finite(raw)) return { kind: 'Quantity', value: { value: rounded(raw) } };
  if (typeof raw === 'object' && raw !== null && 'value' in raw && finite(raw.value))
    return { kind: 'Quantity', value: { ...raw, value: raw.value } };
  const [, amount, unit] = typeof raw === 'string' ? (written.exec(raw) ?? []) : [];
  return amount === undefined || unit === undefined
    ? undefined
    : { kind: 'Quantity', value: { value: Number(amount), unit, code: unit } };
}

/** A sum of decimals has no more than twelve places; binary dust beyond them is none of ours. */
const rounded = (value: number): number => Math.round(value * 1e12) / 1e12;

function choiceFrom(choices: readonly Choice[] | undefined, raw: unknown): Value | undefined {
  if (typeof raw === 'object' && raw !== null)
    return findChoice(choices, { kind: 'Coding', value: raw })?.value;
  const byCode = findChoice(choices, { kind: 'Coding', value: { code: String(raw) } });
  return (byCode ?? choices?.find(({ value }) => value.value === raw))?.value;
}
