import { readFile } from 'node:fs/promises';

/** What the process holds in memory, in megabytes. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Looks every second until stopped. */
export function watchMemory(pid: number): () => readonly number[] {
  const seen: number[] = [];
  const timer = setInterval(
    () => void residentMegabytes(pid).then((megabytes) => seen.push(megabytes)),
    1000,
  );
  return () => {
    clearInterval(timer);
    return seen;
  };
}
