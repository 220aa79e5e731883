import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const ticks = 100;

const statOf = (pid: string): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];

/** Seconds of processor time that a process and its ended children have used. */
function cpuOf(pid: string): number {
  try {
    const fields = statOf(pid);
    return [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place] ?? 0), 0) / ticks;
  } catch {
    return 0;
  }
}

/**
 * Tells how many seconds of processor time the whole server has used so far; undefined where the server is not
 * on this machine or the machine has no /proc.
 */
export async function postgresClock(adminUrl: string): Promise<(() => number) | undefined> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const postmaster = statOf(String(rows[0]?.pid))[1] ?? '';
    return () => {
      const children = readdirSync('/proc').filter(
        (pid) => /^\d+$/.test(pid) && parentOf(pid) === postmaster,
      );
      return cpuOf(postmaster) + children.reduce((sum, pid) => sum + cpuOf(pid), 0);
    };
  } catch {
    return undefined;
  } finally {
    await client.end();
  }
}

function parentOf(pid: string): string | undefined {
  try {
    return statOf(pid)[1];
  } catch {
    return undefined;
  }
}
