import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/run.ts';

/** No file over 300 lines, nine of ten at most 180, half of them at most 60. */
const most = 300;
const generated = /\.gen\.ts$/;

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && !generated.test(file))
  .filter((file) => existsSync(join(root, file)))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

const at = (share: number) => files[Math.floor(files.length * share)]?.lines ?? 0;
console.log(`${files.length} files: half have at most ${at(0.5)} lines, nine of ten at most ${at(0.9)}.`);

const tooLong = files.filter(({ lines }) => lines > most);
for (const { file, lines } of tooLong) console.error(`${file} has ${lines} lines; ${most} is the most.`);
process.exitCode = tooLong.length > 0 ? 1 : 0;
