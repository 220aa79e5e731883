import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's own folder, whatever folder a script is started from. */
export const root = join(import.meta.dirname, '..', '..');

export type Ended = { ok: boolean; output: string };

/**
 * Runs a program in the project folder, with the project's own tools first on the path.
 * Its output goes to the terminal, or with `quiet` into the answer.
 */
export function run(command: string[], options: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {}) {
  const [program = '', ...args] = command;
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...options.env, PATH: path },
    stdio: ['inherit', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
