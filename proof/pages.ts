import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Noted } from '#tests/e2e/pages/tally.ts';
import { findChromium } from '../scripts/support/chromium.ts';
import { run } from '../scripts/support/run.ts';
import { ensureWebBuild } from '../scripts/support/web-build.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * axe on every page and on everything that a press opens there, in three languages and four looks, with what reaches
 * beyond the edge and which way the words run. What follows `--` goes to Playwright, as `--shard=1/8` or `-g log`.
 */
const folder = await mkdtemp(join(tmpdir(), 'throughline-looks-'));
const tally = join(folder, 'tally.jsonl');
const env = {
  THROUGHLINE_TEST_CHROMIUM: await findChromium(),
  THROUGHLINE_LOOKS: 'all',
  THROUGHLINE_LOOKS_TALLY: tally,
};
await ensureWebBuild();
const { ok } = await run(
  ['playwright', 'test', '--project=pages', '--no-deps', '--reporter=dot', ...process.argv.slice(2)],
  { env },
);
const noted = (await readFile(tally, 'utf8').catch(() => ''))
  .split('\n')
  .flatMap((line) => (line ? [JSON.parse(line) as Noted] : []));
await rm(folder, { recursive: true });

const count = (some: readonly Noted[]) => {
  const states = some.reduce((sum, one) => sum + one.states.length, 0);
  const seen = some.reduce((sum, one) => sum + one.states.length * one.looks, 0);
  const faults = some.reduce((sum, one) => sum + one.faults.length, 0);
  return { pages: some.length, states, seen, faults };
};
const line = (what: string, some: readonly Noted[]): Line => {
  const { pages, states, seen, faults } = count(some);
  const found = `${pages} pages, ${states} states, looked at ${seen} times: ${faults} faults`;
  return { what, found, bar: 'bar: 0', ok: pages > 0 && faults === 0 };
};
const languages = [...new Set(noted.map(({ language }) => language))];
conclude('Pages, menus and dialogs', [
  ...languages.map((language) =>
    line(
      language,
      noted.filter((one) => one.language === language),
    ),
  ),
  line('all', noted),
]);
if (!ok) process.exitCode = 1;
