import { findChromium } from '../scripts/support/chromium.ts';
import { run } from '../scripts/support/run.ts';
import { ensureWebBuild } from '../scripts/support/web-build.ts';

/** axe on every page with every menu and dialog open, in three languages and every look. Takes about an hour. */
const chromium = await findChromium();
await ensureWebBuild();
const env = { THROUGHLINE_TEST_CHROMIUM: chromium, THROUGHLINE_LOOKS: 'all' };
const { ok } = await run(['playwright', 'test', '--project=pages', ...process.argv.slice(2)], { env });
process.exitCode = ok ? 0 : 1;
