import { add, nothing } from './support/results.ts';
import { run } from './support/run.ts';
import { runTests } from './support/tests.ts';

/**
 * What CI runs, in the order in which it is quick to fail: every check counts like a test in the last line.
 * With --fast without browser and web build, with --no-tests only the checks.
 */
const fast = process.argv.includes('--fast');

type Step = { name: string; command: string[]; slow?: true };

const steps: Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types of the server', command: ['tsc', '-p', 'tsconfig.server.json'] },
  { name: 'types of the web', command: ['tsc', '-p', 'tsconfig.web.json'] },
  { name: 'types of the journeys', command: ['tsc', '-p', 'tsconfig.e2e.json'] },
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'tests', 'scripts', 'proof'],
  },
  { name: 'dead code', command: ['knip'] },
  { name: 'lockfile', command: ['node', 'scripts/lockfile.ts', '--verify'] },
  { name: 'file sizes', command: ['node', 'scripts/check-sizes.ts'] },
  { name: 'translations', command: ['node', 'scripts/check-translations.ts'] },
  { name: 'generated types', command: ['node', 'scripts/db-types.ts', '--verify'] },
  { name: 'web build', command: ['node', 'scripts/build.ts'], slow: true },
  { name: 'script budgets', command: ['node', 'scripts/check-budget.ts'], slow: true },
];

let tally = nothing;
for (const { name, command } of steps.filter((step) => !fast || !step.slow)) {
  const began = performance.now();
  const { ok, output } = await run(command, { quiet: true });
  tally = add(tally, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(output);
}
if (!process.argv.includes('--no-tests')) tally = add(tally, await runTests({ browser: !fast }));
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
