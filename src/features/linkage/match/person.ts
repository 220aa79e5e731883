import type { Kind } from './levels.ts';
import { fold, nameWords } from './text.ts';

/** One thing that is known of people: what it is called, and how two of its values are compared. */
export type Field = { readonly name: string; readonly kind: Kind };

/**
 * What is known of somebody, field by field in the order of the fields: all values that may be right, in the form
 * in which they are compared; empty when nothing is known.
 */
export type Person = readonly (readonly string[])[];

const digits = (text: string) => text.replace(/\D/g, '');

/** `YYYYMMDD` of `1961-03-04`, `19610304`, `1961/03` (`196103--`), `1961` (`1961----`); undefined for no year. */
export function birthOf(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/.]?(\d{2})?[-/.]?(\d{2})?/.exec(text) ?? [];
  if (year) return year + (month ?? '--') + (day ?? '--');
  const [, one, two, last] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text) ?? [];
  if (!one || !two || !last) return undefined;
  const [first, second] = [one.padStart(2, '0'), two.padStart(2, '0')];
  return Number(first) > 12 ? last + second + first : last + first + second;
}

/** A value in the form in which it is compared; undefined when it says nothing. */
function normal(kind: Kind, text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  switch (kind) {
    case 'given':
    case 'family':
      return nameWords(text).join(' ') || undefined;
    case 'birth':
      return birthOf(text);
    case 'email':
      return text.trim().toLowerCase() || undefined;
    case 'phone':
      return digits(text).length >= 7 ? digits(text).slice(-7) : undefined;
    case 'number':
    case 'text':
      return fold(text) || undefined;
  }
}

/** A person from the texts of their fields, several texts where several may be right. */
export function personOf(
  fields: readonly Field[],
  told: (field: string) => readonly (string | null | undefined)[],
): Person {
  return fields.map(({ name, kind }) => [...new Set(told(name).flatMap((text) => normal(kind, text) ?? []))]);
}
