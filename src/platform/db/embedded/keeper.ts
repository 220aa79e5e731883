import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endServer } from './leftover.ts';

const restMs = 1_000;

/** Starts the server once more: the process, or a sentence about why it does not run. */
export type StartAgain = () => Promise<ChildProcess | string>;

/**
 * Keeps a server running until stopped. One that ends by itself (killed, out of memory, no room on its disk) is
 * started again, as often as it takes: whoever is connected meanwhile is told to try again.
 */
export function keepRunning(
  first: ChildProcess,
  startAgain: StartAgain,
  log: (line: string) => void,
): { readonly stop: () => Promise<void> } {
  let child = first;
  let stopping = false;
  let reviving = Promise.resolve();
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);

  const watch = () =>
    child.once('exit', (code, signal) => {
      if (!stopping) reviving = revive(signal ?? `code ${code}`);
    });

  async function revive(how: string): Promise<void> {
    log(`The database server ended by itself (${how}). Starting it again.`);
    let complaint = '';
    while (!stopping) {
      const next = await startAgain().catch(String);
      if (typeof next !== 'string') {
        child = next;
        watch();
        log('The database server runs again.');
        return;
      }
      if (next !== complaint) log(`The database server does not start: ${next}`);
      complaint = next;
      await pause(restMs);
    }
  }

  watch();
  return {
    async stop() {
      stopping = true;
      process.off('exit', endWithUs);
      await reviving;
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        await endServer(child.pid);
    },
  };
}
