import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePoFile } from '@lingui/format-po';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';

const isChoices = (format: unknown): format is Record<string, CompiledMessage | undefined> =>
  typeof format === 'object' && format !== null;

/** Names of the values and marks in a message, read as ICU does: the words of a plural are no names. */
function namesIn(message: CompiledMessage): string[] {
  return message.flatMap((token) => {
    if (typeof token === 'string') return [...token.matchAll(/<\/?(\w+)\/?>/g)].map(([mark]) => mark);
    const [name, , format] = token;
    const choices = isChoices(format) ? Object.values(format).filter(Array.isArray) : [];
    return [name, ...choices.flatMap(namesIn)];
  });
}

const placeholdersOf = (message: string) => [...new Set(namesIn(compileMessage(message)))].sort().join(' ');

/** Sentences about translations that lost or invented a value. */
function brokenPlaceholders(file: string): string[] {
  const { items } = parsePoFile(readFileSync(file, 'utf8'));
  return items.flatMap(({ msgid, msgstr }) => {
    const translation = msgstr[0] ?? '';
    if (!translation || placeholdersOf(msgid) === placeholdersOf(translation)) return [];
    return [`${file}: “${msgid}” and its translation do not hold the same values.`];
  });
}

const root = resolve(import.meta.dirname, '..');
const lingui = resolve(root, 'node_modules/.bin/lingui');
const checks = [
  ['check', 'sync', '--clean'],
  ['check', 'missing', '--mode', 'catalog', '--verbose'],
].map((asked) => spawnSync(lingui, asked, { cwd: root, stdio: 'inherit' }).status === 0);

const broken = ['es', 'ar'].flatMap((locale) =>
  ['staff', 'partner'].flatMap((name) =>
    brokenPlaceholders(resolve(root, `src/locales/${locale}/${name}.po`)),
  ),
);
for (const sentence of broken) console.error(sentence);

const passed = checks.every(Boolean) && broken.length === 0;
if (!passed)
  console.error(
    'Spanish and Arabic must be complete: `npx lingui extract --clean`, then translate src/locales.',
  );
process.exitCode = passed ? 0 : 1;
