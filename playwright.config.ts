import { defineConfig } from '@playwright/test';

const port = Number(process.env['THROUGHLINE_TEST_PORT'] ?? 4310);
const samplePort = port + 1;
/** Wherever the project lies, also in a folder that is called so itself. */
const pages = '**/tests/e2e/pages/*.spec.ts';
const chromium = process.env['THROUGHLINE_TEST_CHROMIUM'];

/**
 * The journeys, in a real browser on a server of their own; the first of them makes the agency. While they go on, one
 * after another, pages are looked at on a second server, where the sample lives: what runs beside something else must
 * depend on the same, as projects without dependencies are done before any other begins. When the journeys are done, both
 * hands look at pages. Nothing is tried twice: a flaky journey has failed.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  projects: [
    { name: 'first run', testMatch: '**/e2e/first-run.spec.ts' },
    {
      name: 'journeys',
      testIgnore: ['**/e2e/first-run.spec.ts', pages],
      dependencies: ['first run'],
      workers: 1,
    },
    {
      name: 'pages',
      testMatch: pages,
      fullyParallel: true,
      dependencies: ['first run'],
      use: { baseURL: `http://localhost:${samplePort}` },
    },
  ],
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: chromium ? { executablePath: chromium } : {},
    viewport: { width: 1280, height: 900 },
    actionTimeout: 20_000,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: [serverOn(port, 'empty'), serverOn(samplePort, 'sample')],
});

function serverOn(on: number, content: 'empty' | 'sample') {
  return {
    command: `node scripts/journey-server.ts ${on} ${content}`,
    url: `http://localhost:${on}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
  };
}
