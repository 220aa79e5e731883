import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from './run.ts';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium that runs here; gets one itself where none is found: from Debian as root, elsewhere
 * Playwright's own.
 * @throws Error with one sentence that says what to install.
 */
export async function findChromium(): Promise<string> {
  const found = findInstalled();
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  console.log('No Chromium found; getting one.');
  if (isDebianRoot) {
    await run(['apt-get', 'update', '-q'], { quiet: true });
    await run(['apt-get', 'install', '-yq', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!findInstalled()) await run(['playwright', 'install', 'chromium']);
  const got = findInstalled();
  if (got) return got;
  throw new Error('Install Chromium or Google Chrome (on Debian: apt-get install chromium), then try again.');
}

/** `chromium-browser` may be a stub that only points to a shop, so each is asked for its version. */
function findInstalled(): string | undefined {
  const all = [...onPath.map(which), ...onMac, chromium.executablePath()];
  return all.find((path) => path && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);
}

function which(name: string): string {
  return spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).stdout.trim();
}
