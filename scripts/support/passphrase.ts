import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { BackupError } from '#platform/backup/index.ts';

const name = 'THROUGHLINE_BACKUP_PASSPHRASE';
const leastLetters = 12;

/**
 * The agency's passphrase: from the environment, from the file that it names, or typed. Typed twice when it is `new`.
 * @throws BackupError when there is none, it is too short to protect anything, or both were typed differently.
 */
export async function askPassphrase(options: { readonly isNew: boolean }): Promise<string> {
  const given = process.env[name] || fromFile(process.env[`${name}_FILE`]) || (await typed(options));
  if (options.isNew && given.length < leastLetters)
    throw new BackupError(
      `A passphrase for a backup has at least ${leastLetters} characters: four or five words.`,
    );
  return given;
}

function fromFile(file: string | undefined): string {
  if (!file) return '';
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new BackupError(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

async function typed({ isNew }: { readonly isNew: boolean }): Promise<string> {
  if (!process.stdin.isTTY) throw new BackupError(`Set ${name} or ${name}_FILE, or run this in a terminal.`);
  const first = await ask('Passphrase of the backup: ');
  if (isNew && (await ask('The same again: ')) !== first)
    throw new BackupError('The two passphrases are not the same. Nothing was done.');
  return first;
}

/** Shows the question, and nothing of what is typed. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
