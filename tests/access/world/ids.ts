import { createHash } from 'node:crypto';

/** The same id for the same name in every world, in the form of a UUIDv7. */
export function idOf(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('|')).digest('hex');
  const id = `019aa${hex.slice(5, 12)}7${hex.slice(13, 16)}8${hex.slice(17, 32)}`;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A word that stands in one row alone, wherever it may turn up later. */
export const wordOf = (rowId: string): string =>
  `zq${createHash('sha256').update(rowId).digest('hex').slice(0, 12)}z`;

export const wordPattern = /zq[0-9a-f]{12}z/gi;
