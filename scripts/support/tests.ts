import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { add, readPlaywright, readVitest, type Tally } from './results.ts';
import { run } from './run.ts';
import { ensureWebBuild } from './web-build.ts';

/** Runs the tests and, where wanted, the journeys in a browser. What does not run at all is one failure. */
export async function runTests(options: { browser: boolean }): Promise<Tally> {
  const reports = await mkdtemp(join(tmpdir(), 'throughline-reports-'));
  const tests = await runVitest(join(reports, 'vitest.json'));
  const journeys = options.browser ? await runJourneys(join(reports, 'playwright.json')) : undefined;
  await rm(reports, { recursive: true });
  return journeys ? add(tests, journeys) : tests;
}

async function runVitest(report: string): Promise<Tally> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await run(['vitest', 'run', ...reporters]);
  return readVitest(report, ok);
}

async function runJourneys(report: string): Promise<Tally> {
  try {
    const chromium = await findChromium();
    await ensureWebBuild();
    const env = { THROUGHLINE_TEST_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const { ok } = await run(['playwright', 'test', '--reporter=list,json'], { env });
    return readPlaywright(report, ok);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
