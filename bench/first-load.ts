import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../scripts/support/chromium.ts';
import { root, run } from '../scripts/support/run.ts';
import { ensureWebBuild } from '../scripts/support/web-build.ts';
import { signedIn } from './support/signed-in.ts';

/** Not among our packages: it is large, and only this measurement wants it. */
const lighthouse = 'lighthouse@12.8.2';
const port = 4330;
const at = `http://localhost:${port}`;

type Report = {
  readonly categories: Readonly<Record<'performance' | 'accessibility', { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
};

async function look(path: string, cookie: string, chromium: string, folder: string): Promise<Report> {
  const file = join(folder, 'report.json');
  const how = [
    '--output=json',
    `--output-path=${file}`,
    '--only-categories=performance,accessibility',
    '--quiet',
  ];
  const flags = '--chrome-flags=--headless=new --no-sandbox';
  const headers = `--extra-headers=${JSON.stringify({ cookie })}`;
  const env = { CHROME_PATH: chromium };
  const command = ['npm', 'exec', '--yes', '--', lighthouse, at + path, ...how, flags, headers];
  // Now and then it loses its own recording; that says nothing of the page.
  const first = await run(command, { env, quiet: true });
  const { ok, output } = first.ok ? first : await run(command, { env, quiet: true });
  if (!ok) throw new Error(`Lighthouse could not look at ${path}: ${output.slice(-600)}`);
  return JSON.parse(await readFile(file, 'utf8'));
}

await ensureWebBuild();
const chromium = await findChromium();
const server = spawn(process.execPath, ['scripts/journey-server.ts', String(port), 'sample'], {
  cwd: root,
  stdio: 'ignore',
});
const folder = await mkdtemp(join(tmpdir(), 'throughline-first-load-'));
try {
  const { cookie, clientId } = await signedIn(at);
  const pages = {
    'sign-in': '/sign-in',
    Today: '/today',
    client: `/clients/${clientId}/story`,
    plan: `/clients/${clientId}/plan`,
    partner: '/partner/referral#riverbend-housing-office-answers-for-mr-ortiz',
  };
  console.log('page       performance  accessibility  LCP s  blocked ms  shift');
  for (const [name, path] of Object.entries(pages)) {
    const { categories, audits } = await look(path, name === 'sign-in' ? '' : cookie, chromium, folder);
    const of = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    const scores = [categories.performance, categories.accessibility].map(({ score }) =>
      Math.round(score * 100),
    );
    const [seconds, blocked, shift] = [
      (of('largest-contentful-paint') / 1000).toFixed(2),
      of('total-blocking-time').toFixed(0),
      of('cumulative-layout-shift').toFixed(3),
    ];
    console.log(
      `${name.padEnd(10)} ${String(scores[0]).padStart(11)} ${String(scores[1]).padStart(14)} ${seconds.padStart(6)} ${blocked.padStart(11)} ${shift.padStart(6)}`,
    );
    if ((scores[0] ?? 0) < 95 || (scores[1] ?? 0) < 100) process.exitCode = 1;
  }
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}
