import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dateOf, dayFirstIn } from '../../bench/linkage/dates.ts';
import { groupsIn } from '../../bench/linkage/files.ts';
import { readRecords } from '../../bench/linkage/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string, encoding: BufferEncoding = 'utf8'): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(text, encoding));
  return path;
}
const amal = [['amal'], ['karimi'], ['19610304']];

describe('a list of people is read', () => {
  it.each<[string, string, BufferEncoding]>([
    [
      'with semicolons and a mark',
      '\uFEFFVorname;Nachname;Geburtsdatum\nAmal;Karimi;04.03.1961\nx;y;31.12.1960\n',
      'utf8',
    ],
    ['with tabs, in UTF-16', '\uFEFFFirst Name\tLast Name\tDOB\nAmal\tKarimi\t19610304\n', 'utf16le'],
    [
      'with strokes and a birthday in three columns',
      'fname_c1|lname_c1|by|bm|bd\nAmal|Karimi|1961|3|4\n',
      'utf8',
    ],
    ['with the whole name in one column', 'full name,date of birth\n"Karimi, Amal",1961-03-04\n', 'utf8'],
  ])('%s', (name, text, encoding) => {
    const { people, truth } = readRecords([written(`${name}.csv`, text, encoding)], {});
    expect([...(people[0] ?? [])].sort()).toEqual([...amal].sort());
    expect(truth).toBeUndefined();
  });

  it('with who is who in an id that comes back, or in a list of pairs beside it', () => {
    const shared = written('shared.csv', 'person_id,given_name\n7,Amal\n8,Ruth\n7,Amaal\n');
    expect(readRecords([shared], {}).truth?.same(0, 2)).toBe(true);
    const list = written('people.csv', 'id,given_name\na,Amal\nb,Ruth\nc,Amaal\n');
    const labels = written('people_pairs.csv', 'id_1,id_2,match\na,c,1\na,b,0\n');
    const truth = readRecords([list], {}, labels).truth;
    expect([truth?.total, truth?.same(0, 2), truth?.same(0, 1)]).toEqual([1, true, false]);
    expect(groupsIn(folder)).toContainEqual({ files: [list], labels });
  });
});

it.each([
  ['1961-3-4', '19610304'],
  ['4 Mar 1961', '19610304'],
  ['March 4, 1961', '19610304'],
  ['1961-00-00', '1961----'],
  ['1961-03-04T00:00:00', '19610304'],
  ['not known', ''],
])('the date %s is understood', (text, expected) => expect(dateOf(text, false)).toBe(expected));

it('the order of day and month is learnt from the column', () => {
  expect(dayFirstIn(['03/04/1961', '13/04/1961'])).toBe(true);
  expect(dayFirstIn(['03/04/1961', '04/13/1961'])).toBe(false);
});
