import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * A text that this process shares with no later one of the same pid; undefined when nothing runs there.
 * A zombie counts as gone: in a container without an init nobody ever collects it.
 */
export function birthOf(pid: number): string | undefined {
  if (!hasProc) return ps(pid, 'lstart');
  const stat = readProc(pid, 'stat');
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' || state === 'X' ? undefined : rest[18];
}

/** Whether this very process, and not a later one of the same pid, is alive. */
export function isRunning(pid: number): boolean {
  return birthOf(pid) !== undefined;
}

/** The command line, arguments joined by blanks; empty when it cannot be known. */
export function commandOf(pid: number): string {
  if (!hasProc) return ps(pid, 'args') ?? '';
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? '';
}

/** The folder a process works in; undefined where the system does not tell. */
export function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, field: string): string | undefined {
  try {
    const answer = execFileSync('ps', ['-o', 'stat=', '-o', `${field}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [state = 'Z', ...rest] = answer.trim().split(/\s+/);
    return state.startsWith('Z') ? undefined : rest.join(' ');
  } catch {
    return undefined;
  }
}
