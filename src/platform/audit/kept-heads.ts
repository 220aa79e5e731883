import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteOf, readNote, type SignedHead } from './head.ts';

const folderOf = (dataFolder: string): string => join(dataFolder, 'audit-heads');

/** Keeps the newest head of an agency as a file beside the data, outside the database. */
export function keepHead(dataFolder: string, head: SignedHead): void {
  const folder = folderOf(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${head.agencyId}.txt`);
  writeFileSync(`${file}.new`, noteOf(head), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** A head that was kept outside the database, and where. */
export type KeptHead = { readonly from: string; readonly head: SignedHead };

/** The heads that this installation kept beside its data. */
export function keptHeads(dataFolder: string): KeptHead[] {
  const folder = folderOf(dataFolder);
  return filesIn(folder).map((name) => readKeptHead(join(folder, name)));
}

/**
 * Reads a head from a file.
 * @throws Error in a sentence when the file holds none.
 */
export function readKeptHead(file: string): KeptHead {
  const head = readNote(readFileSync(file, 'utf8'));
  if (!head) throw new Error(`${file} does not hold a head of the audit log.`);
  return { from: file, head };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
}
