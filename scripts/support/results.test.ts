import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { add, readPlaywright, readVitest } from './results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const vitest = (numPassedTests: number, numFailedTests: number) => report({ numPassedTests, numFailedTests });
const journeys = (expected: number, flaky: number, unexpected: number) =>
  report({ stats: { expected, flaky, unexpected } });

describe('the closing line', () => {
  it('adds tests and journeys up', () => {
    expect(add({ passed: 3, failed: 1 }, { passed: 2, failed: 0 })).toEqual({ passed: 5, failed: 1 });
  });

  it('counts what passed and what failed', async () => {
    expect(await readVitest(vitest(7, 2), false)).toEqual({ passed: 7, failed: 2 });
    expect(await readPlaywright(journeys(4, 0, 1), false)).toEqual({ passed: 4, failed: 1 });
  });

  it('calls a journey that passed only the second time failed', async () => {
    expect(await readPlaywright(journeys(4, 1, 0), true)).toEqual({ passed: 4, failed: 1 });
  });

  it('is not fooled by a run that ended badly, ran nothing, or left no report', async () => {
    expect(await readVitest(vitest(7, 0), false)).toEqual({ passed: 7, failed: 1 });
    expect(await readVitest(vitest(0, 0), true)).toEqual({ passed: 0, failed: 1 });
    expect(await readVitest(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
    expect(await readPlaywright(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
  });
});
