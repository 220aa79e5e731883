import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of Vite's manifest; keys and imports are source paths. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;
type Measure = { readonly what: string; readonly bytes: number; readonly limit: number };

const KB = 1024;
const limits = { staff: 220 * KB, partner: 130 * KB, page: 60 * KB };
const out = resolve(import.meta.dirname, '../dist/web');
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest;

const sizes = new Map<string, number>();
function gzipped(key: string): number {
  const file = manifest[key]?.file ?? '';
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = file.endsWith('.js') ? gzipSync(readFileSync(join(out, file))).length : 0;
  sizes.set(file, bytes);
  return bytes;
}

/** A chunk and everything it needs before it can run. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const needed of manifest[key]?.imports ?? []) withImports(needed, seen);
  return seen;
}

const sum = (keys: Iterable<string>): number => [...keys].reduce((total, key) => total + gzipped(key), 0);
const dynamic = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry);
const catalogsOf = (entry: string) =>
  dynamic.filter((key) => key.includes('locales/') && new RegExp(`${entry}\\.po(\\?first)?$`).test(key));

/** What is loaded before the first words appear: the entry and its largest catalog of words. */
function firstLoad(entry: string, catalog: string): Set<string> {
  const [largest] = catalogsOf(catalog).sort((a, b) => gzipped(b) - gzipped(a));
  return new Set([...withImports(entry), ...(largest ? withImports(largest) : [])]);
}

const staff = firstLoad('index.html', 'staff');
const partner = firstLoad('partner.html', 'partner');
const firstPage = dynamic.find((key) => /\/TodayPage\.tsx$/.test(key));
const staffWithToday = new Set([...staff, ...(firstPage ? withImports(firstPage) : [])]);

const pages = dynamic.filter((key) => !key.includes('locales/'));
const beyond = (key: string) =>
  [...withImports(key)].filter((needed) => !staff.has(needed) && !partner.has(needed));
const measures: readonly Measure[] = [
  { what: 'staff, first load', bytes: sum(staffWithToday), limit: limits.staff },
  { what: 'partner, first load', bytes: sum(partner), limit: limits.partner },
  ...pages
    .map((key) => ({ what: key.replace(/^\.\.\//, ''), bytes: sum(beyond(key)), limit: limits.page }))
    .sort((a, b) => b.bytes - a.bytes),
];

const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`.padStart(9);
for (const { what, bytes, limit } of measures) {
  console.log(`${bytes > limit ? 'OVER' : ' ok '} ${kb(bytes)} of ${kb(limit)}  ${what}`);
}
const over = measures.filter(({ bytes, limit }) => bytes > limit);
if (over.length > 0) console.error(`${over.length} over the budget of script (gzip).`);
process.exitCode = over.length > 0 ? 1 : 0;
