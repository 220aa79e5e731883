import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '#platform/config/index.ts';
import { root } from './support/run.ts';

/** The server, begun anew at each change, and Vite in front of it with pages that follow the editor. */
const pagesPort = 5173;
const { port, host } = readConfig(process.env);
const pages = `http://localhost:${pagesPort}`;
const env = {
  ...process.env,
  THROUGHLINE_PUBLIC_URL: process.env['THROUGHLINE_PUBLIC_URL'] ?? pages,
  THROUGHLINE_DEV_API: `http://${host}:${port}`,
};
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const children = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/main.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
  spawn(bin('vite'), ['--port', String(pagesPort), '--strictPort'], { cwd: root, env, stdio: 'inherit' }),
];
console.log(`Throughline is at ${pages}.`);

const stopAll = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopAll);
for (const child of children) child.once('exit', stopAll);
