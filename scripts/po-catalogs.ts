import { glob, readFile } from 'node:fs/promises';
import { formatter } from '@lingui/format-po';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { isolated } from './support/isolate.ts';

/** Lets the web import a `.po` catalog: `import { messages } from './es.po'`, compiled when it is built. */
export function poCatalogs(): Plugin {
  return {
    name: 'po-catalogs',
    enforce: 'pre',
    async load(id) {
      const [file = '', part] = id.split('?');
      if (!file.endsWith('.po')) return null;
      this.addWatchFile(file);
      const messages = await partOf(await compiled(file), part);
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    },
  };
}

/** `first`: what the frame, the kit and Today say; `rest`: everything else. The sentence is the id, so the sources tell. */
async function partOf(messages: Record<string, unknown>, part: string | undefined) {
  if (part !== 'first' && part !== 'rest') return messages;
  const sources = await firstSources();
  const isFirst = (sentence: string) => sources.includes(sentence);
  return Object.fromEntries(Object.entries(messages).filter(([id]) => isFirst(id) === (part === 'first')));
}

async function firstSources(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob('src/{ui,web,features/caseload/web,features/caseload/rules}/**/*.{ts,tsx}'))
    files.push(file);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.join('\n').replaceAll("\\'", "'");
}

/** Messages by id, in the form that Lingui reads. Those without a translation are left out, and English is its own. */
async function compiled(file: string): Promise<Record<string, unknown>> {
  if (file.includes('/en/')) return {};
  const po = formatter({ explicitIdAsDefault: true });
  const catalog = await po.parse(await readFile(file, 'utf8'), {
    locale: undefined,
    sourceLocale: 'en',
    filename: file,
  });
  const compile = (sentence: string) =>
    file.includes('/ar/') ? isolated(compileMessage(sentence)) : compileMessage(sentence);
  const written = Object.entries(catalog).flatMap(([id, { translation }]) =>
    translation ? [[id, compile(translation)] as const] : [],
  );
  return Object.fromEntries(written);
}
