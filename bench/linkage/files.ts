import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { rowsOf } from './rows.ts';
import { isPairList } from './truth.ts';

/** Files that are measured together, and the list that says who is who, if there is one. */
export type Group = { readonly files: readonly string[]; readonly labels?: string };

const tables = ['.csv', '.tsv', '.txt', '.psv'];

function tablesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'nicknames' ? [] : tablesIn(path);
      return tables.includes(extname(entry.name).toLowerCase()) && !/^licen[cs]e/i.test(entry.name)
        ? [path]
        : [];
    })
    .sort();
}

/** The half that belongs to a file called …a: …b beside it, as FEBRL's two lists of the same people. */
const halfOf = (file: string) => file.replace(/(\d|_|-)a(\.\w+)$/, '$1b$2');
const named = (file: string) => basename(file, extname(file)).toLowerCase();

function isLabels(file: string): boolean {
  return isPairList(Object.keys(rowsOf(file)[0] ?? {}));
}

/**
 * What lies in a folder: each table by itself, two halves as one. A list of pairs belongs to the table after which it
 * is called; a table that says itself who is who needs none.
 */
export function groupsIn(path: string): Group[] {
  if (!statSync(path).isDirectory()) return [{ files: [path] }];
  const all = tablesIn(path);
  const lists = all.filter(isLabels);
  const people = all.filter((file) => !lists.includes(file));
  return people.flatMap((file): Group[] => {
    const half = halfOf(file);
    const isSecond = people.some((one) => one !== file && halfOf(one) === file);
    if (isSecond) return [];
    const files = half !== file && people.includes(half) ? [file, half] : [file];
    return [{ files, ...listFor(lists, file) }];
  });
}

function listFor(lists: readonly string[], file: string): { labels?: string } {
  const labels = lists.find((list) => named(list).startsWith(named(file)));
  return labels ? { labels } : {};
}
