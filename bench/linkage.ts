import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { surenessFrom } from '#features/linkage/rules/sure.ts';
import { judge } from './linkage/judge.ts';
import { readRecords } from './linkage/read.ts';
import { bestScore, type Judged, type Score, scoreAt, truePairs } from './linkage/score.ts';

/*
 How well duplicates are found, on files of records of which the truth is known.
    npm run bench:linkage -- --data <folder or file.csv> [--data more.csv --together]
    [--columns given_name=given,notes=none]   given family birth email phone number text truth id none
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== 'linkage'),
  options: {
    data: { type: 'string', multiple: true, default: ['../shared/data/linkage'] },
    together: { type: 'boolean', default: false },
    columns: { type: 'string', default: '' },
  },
});

const mapping = Object.fromEntries(
  values.columns
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('=')),
);
const known = ['febrl/dataset1.csv', 'febrl/dataset2.csv', 'fake_1000/fake_1000.csv'];
const files = values.data.flatMap((path) =>
  existsSync(path) && statSync(path).isDirectory()
    ? known.map((name) => join(path, name)).filter((file) => existsSync(file))
    : [path],
);
if (files.length === 0) throw new Error('there is no file to measure on');

const inBits = (probability: number) => Math.log2(probability / (1 - probability));
const shown = (n: number) => n.toFixed(4);

function line(name: string, { f1, precision, recall, weight }: Score): string {
  const odds = Number.isFinite(weight) ? weight.toFixed(1) : '–';
  return `  ${name.padEnd(34)} F1 ${shown(f1)}  precision ${shown(precision)}  recall ${shown(recall)}  from ${odds} bits`;
}

function scores(name: string, judged: readonly Judged[], all: number): string[] {
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

for (const group of values.together ? [files] : files.map((file) => [file])) {
  const records = readRecords(group, mapping);
  const { fields, people, truth } = records;
  const { pairs, rightPairs, fitted, shipped, seconds } = judge(records);
  console.log(`${group.map((file) => basename(file)).join(' + ')}: ${people.length} records`);
  console.log(`  compared: ${fields.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`);
  console.log(
    `  ${pairs} candidate pairs; ${seconds.block.toFixed(1)} s to find, ${seconds.fit.toFixed(1)} s to fit, ${seconds.weigh.toFixed(1)} s to weigh`,
  );
  if (truth) {
    const all = truePairs(truth);
    console.log(`  ${all} true pairs; blocking keeps ${shown(rightPairs / all)} of them`);
    for (const text of [...scores('fitted', fitted, all), ...scores('as shipped', shipped, all)])
      console.log(text);
  } else {
    console.log(
      `  no truth is given; ${fitted.filter(({ weight }) => weight > 0).length} pairs would be shown`,
    );
  }
}
