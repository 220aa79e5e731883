import { describe, expect, it } from 'vitest';
import { measureIdle } from '../../proof/idle/measure.ts';

describe.runIf(process.platform === 'linux')('Throughline while nobody asks anything', () => {
  it('holds at most 150 MB, at its first start and at the next', async () => {
    const seen = await measureIdle(2, [3]);
    expect(Math.max(...seen.flat())).toBeLessThanOrEqual(150);
  }, 300_000);
});
