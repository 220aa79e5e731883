import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export type Tally = { passed: number; failed: number };

export const nothing: Tally = { passed: 0, failed: 0 };

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** Counts tests; a run that ended badly without a failed test (a file that did not load) is one failure. */
export async function readVitest(report: string, ok: boolean): Promise<Tally> {
  const read = VitestReport.safeParse(await readJson(report));
  if (!read.success) return { passed: 0, failed: 1 };
  return honest({ passed: read.data.numPassedTests, failed: read.data.numFailedTests }, ok);
}

/** Counts journeys; one that only passed on a second try has failed. */
export async function readPlaywright(report: string, ok: boolean): Promise<Tally> {
  const read = PlaywrightReport.safeParse(await readJson(report));
  if (!read.success) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = read.data.stats;
  return honest({ passed: expected, failed: unexpected + flaky }, ok);
}

function honest(tally: Tally, ok: boolean): Tally {
  const ranNothing = tally.passed + tally.failed === 0;
  return (ok || tally.failed > 0) && !ranNothing ? tally : { ...tally, failed: tally.failed + 1 };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
