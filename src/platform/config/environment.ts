import { readFileSync } from 'node:fs';
import { Settings, secretNames } from './settings.ts';

type Names = Record<string, string>;
export type Given = { values: Names; mistakes: string[]; warnings: string[] };

const names = Object.keys(Settings.shape);
const fileNames = secretNames.map((name) => `${name}_FILE`);
const ownPrefix = 'THROUGHLINE_';
const toolNames = [
  'TEST_DATABASE_URL',
  'TEST_CHROMIUM',
  'DEV_API',
  'BACKUP_PASSPHRASE',
  'BACKUP_PASSPHRASE_FILE',
].map((name) => ownPrefix + name);

/** Gathers the settings that are given, from variables and from the files they name. Empty means not given. */
export function gather(env: NodeJS.ProcessEnv): Given {
  const values: Names = {};
  const mistakes: string[] = [];
  for (const name of names) {
    const text = env[name];
    if (text) values[name] = text;
  }
  for (const name of secretNames) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (values[name]) mistakes.push(`${name} and ${name}_FILE are both set; keep one of them.`);
    else readInto(values, name, file, mistakes);
  }
  return { values, mistakes, warnings: warnUnknown(env) };
}

function readInto(values: Names, name: string, file: string, mistakes: string[]): void {
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text) values[name] = text;
    else mistakes.push(`${name}_FILE names ${file}, which is empty.`);
  } catch {
    mistakes.push(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

function warnUnknown(env: NodeJS.ProcessEnv): string[] {
  const known = new Set([...names, ...fileNames, ...toolNames]);
  const unknown = Object.keys(env).filter((name) => name.startsWith(ownPrefix) && !known.has(name));
  const all = names.filter((name) => name.startsWith(ownPrefix)).join(', ');
  return unknown.map((name) => `${name} is not a setting and is ignored. The settings are ${all}.`);
}
