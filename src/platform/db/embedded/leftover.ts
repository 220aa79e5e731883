import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseStartError } from './errors.ts';
import { commandOf, folderOf, isRunning } from './processes.ts';

/**
 * Clears what a killed Throughline left behind: a server still running on the cluster is stopped, a
 * `postmaster.pid` that names nobody (or a stranger who got the number since) is removed. Call it only
 * while holding the home.
 * @throws DatabaseStartError when the process might be a server of this cluster but we cannot tell.
 */
export async function clearLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = await readPid(cluster);
  if (pid === undefined) return;
  if (isRunning(pid) && pid !== process.pid) {
    const verdict = judge(pid, cluster);
    if (verdict === 'unclear') throw new DatabaseStartError(mightBeOurs(pid, cluster));
    if (verdict === 'ours') {
      log(`A database server (process ${pid}) was left running by a Throughline that is gone. Stopping it.`);
      await endServer(pid);
    }
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Stops a postmaster cleanly; after 20 seconds without a checkpoint, which is safe too, only slower to start. */
export async function endServer(pid: number): Promise<void> {
  const signals = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, patience] of signals) {
    if (!send(pid, signal)) return;
    for (const until = Date.now() + patience; Date.now() < until; await pause(20)) {
      if (!isRunning(pid)) return;
    }
  }
}

/** The first line of `postmaster.pid`; undefined when there is no such file or it was cut off. */
async function readPid(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || undefined;
}

/** A postmaster works inside its cluster's folder, which Linux tells; elsewhere its arguments must do. */
function judge(pid: number, cluster: string): 'ours' | 'stranger' | 'unclear' {
  const command = commandOf(pid);
  if (folderOf(pid) === cluster || command.includes(`-D ${cluster}`)) return 'ours';
  return command.includes('postgres') && folderOf(pid) === undefined ? 'unclear' : 'stranger';
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function mightBeOurs(pid: number, cluster: string): string {
  return `Process ${pid} may be a database server on ${cluster} that Throughline did not start. Stop it, or delete ${cluster}/postmaster.pid if it is something else. Nothing was changed.`;
}
