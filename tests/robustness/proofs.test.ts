import { expect, it } from 'vitest';
import { run } from '../../scripts/support/run.ts';

const concluding = (ok: boolean) =>
  run(
    [
      'node',
      '--input-type=module',
      '-e',
      `import { conclude } from './proof/support/table.ts';
       conclude('A proof', [{ what: 'found wrong', found: '1', bar: '0', ok: ${ok} }]);
       process.exit();`,
    ],
    { quiet: true },
  );

it('a proof that misses its bar ends as a failure, also where it ends the process itself', async () => {
  expect(await concluding(true)).toMatchObject({
    ok: true,
    output: expect.stringContaining('✓ found wrong'),
  });
  expect(await concluding(false)).toMatchObject({
    ok: false,
    output: expect.stringContaining('✗ found wrong'),
  });
});

it('npm run prove ends as the proof that it runs', async () => {
  const prove = (...args: string[]) => run(['node', 'scripts/prove.ts', ...args], { quiet: true });
  expect((await prove()).ok).toBe(true);
  expect((await prove('nothing-of-the-kind')).ok).toBe(false);
  expect((await prove('audit', '--no-such-option')).ok).toBe(false);
});
