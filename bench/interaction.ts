import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { keptSecret } from '#platform/config/secret.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { findChromium } from '../scripts/support/chromium.ts';
import { ensureWebBuild } from '../scripts/support/web-build.ts';
import { gather } from './support/cast.ts';
import { startServer } from './support/child.ts';

/** Runs in the page: keeps how long each press took until the picture had changed. */
const watchEvents = `
  globalThis.seen = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: 16 });`;

/**
 * How long the screen stands still after a press on Today with sixty cases, on a phone with a quarter of this
 * machine's speed: what the Event Timing API tells, from the press to the next picture, worst of ten.
 * Wants a database that `npm run bench` has filled: `node bench/interaction.ts --data data/bench-10000`.
 */
const data = resolve(process.argv[3] ?? 'data/bench-10000');
const secret = keptSecret(data);
await ensureWebBuild();
const server = await startEmbedded({ dataFolder: data, log: console.error });
const cast = await gather(server.adminUrl, secret, 10_000);
const port = '4340';
const app = startServer({ adminUrl: server.adminUrl, secret, data }, { THROUGHLINE_PORT: port });
await app.address;
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  const page = await openToday();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const press = (button: string | RegExp) => page.getByRole('button', { name: button }).first().click();
  for (const [name, what] of [
    ['open a menu', () => press(/^Menu of/)],
    ['find a person', () => press(/^Find/)],
    ['snooze', () => press('Snooze…')],
  ] as const)
    console.log(`${name.padEnd(16)} ${Math.max(...(await worstOf(page, what)))} ms`);
} finally {
  await browser.close();
  await app.stop();
  await server.stop();
}

async function openToday(): Promise<Page> {
  const [manager] = cast.managers;
  const value = /__Host-throughline=([^\r]+)/.exec(manager?.headers ?? '')?.[1] ?? '';
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const cookie = { name: '__Host-throughline', value, secure: true, path: '/', domain: 'localhost' };
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/today`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(watchEvents);
  return page;
}

async function worstOf(page: Page, press: () => Promise<void>): Promise<number[]> {
  const worst: number[] = [];
  for (let turn = 0; turn < 10; turn++) {
    await page.evaluate('seen.length = 0');
    await press();
    await page.waitForTimeout(700);
    worst.push(await page.evaluate<number>('Math.max(0, ...seen)'));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
  }
  return worst;
}
