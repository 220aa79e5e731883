import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { surenessFrom } from '#features/linkage/rules/sure.ts';
import { type Group, groupsIn } from './linkage/files.ts';
import { judge } from './linkage/judge.ts';
import { type Records, readRecords } from './linkage/read.ts';
import { bestScore, type Judged, type Score, scoreAt } from './linkage/score.ts';

/*
 How well duplicates are found, on files of records of which the truth is known: by an id that records of one person
 share, by FEBRL's names of records, or by a list of pairs.
    npm run bench:linkage -- --data <folder or file> [--data more.csv --together] [--labels pairs.csv]
    [--columns given_name=given,notes=none]   given family birth year month day email phone number text name truth id none
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== 'linkage'),
  options: {
    data: { type: 'string', multiple: true, default: ['../shared/data/linkage'] },
    together: { type: 'boolean', default: false },
    labels: { type: 'string' },
    columns: { type: 'string', default: '' },
  },
});

const mapping = Object.fromEntries(
  values.columns
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('=')),
);
const found = values.data.flatMap(groupsIn);
const groups: readonly Group[] = values.together ? [{ files: found.flatMap(({ files }) => files) }] : found;
if (groups.length === 0) throw new Error('there is no file to measure on');

/** A list given by hand wins; one that lies beside a file helps where the file does not say who is who. */
function recordsOf({ files, labels }: Group): Records {
  const records = readRecords(files, mapping, values.labels);
  return records.truth || !labels ? records : readRecords(files, mapping, labels);
}

const inBits = (probability: number) => Math.log2(probability / (1 - probability));
const shown = (n: number) => n.toFixed(4);

function line(name: string, { f1, precision, recall, weight }: Score): string {
  const odds = Number.isFinite(weight) ? weight.toFixed(1) : '–';
  return `  ${name.padEnd(34)} F1 ${shown(f1)}  precision ${shown(precision)}  recall ${shown(recall)}  from ${odds} bits`;
}

function scores(name: string, judged: Judged, all: number): string[] {
  return [
    line(`${name}: best threshold`, bestScore(judged, all)),
    line(
      `${name}: shown (p ≥ ${surenessFrom.possible})`,
      scoreAt(judged, all, inBits(surenessFrom.possible)),
    ),
    line(
      `${name}: merging suggested (≥ ${surenessFrom.very_likely})`,
      scoreAt(judged, all, inBits(surenessFrom.very_likely)),
    ),
  ];
}

for (const group of groups) {
  const records = recordsOf(group);
  const { fields, people, truth } = records;
  const { pairs, rightPairs, fitted, shipped, seconds } = judge(records);
  console.log(`${group.files.map((file) => basename(file)).join(' + ')}: ${people.length} records`);
  console.log(`  compared: ${fields.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`);
  console.log(
    `  ${pairs} candidate pairs; ${seconds.block.toFixed(1)} s to find, ${seconds.fit.toFixed(1)} s to fit, ${seconds.weigh.toFixed(1)} s to weigh`,
  );
  if (truth) {
    const all = truth.total;
    console.log(`  ${all} true pairs; blocking keeps ${shown(rightPairs / Math.max(1, all))} of them`);
    for (const text of [...scores('fitted', fitted, all), ...scores('as shipped', shipped, all)])
      console.log(text);
  } else {
    const likely = fitted.weights.filter((weight) => weight > 0).length;
    console.log(`  no truth is given; ${likely} pairs would be shown`);
  }
}
