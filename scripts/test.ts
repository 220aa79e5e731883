import { runTests } from './support/tests.ts';

/** Everything: the tests, then the journeys in a browser (not with --no-browser). The last line adds them up. */
const { passed, failed } = await runTests({ browser: !process.argv.includes('--no-browser') });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
