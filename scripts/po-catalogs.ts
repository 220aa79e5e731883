import { readFile } from 'node:fs/promises';
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
      if (!id.endsWith('.po')) return null;
      this.addWatchFile(id);
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(await compiled(id)))});`;
    },
  };
}

/** Messages by id, in the form that Lingui reads. Those without a translation are left out. */
async function compiled(file: string): Promise<Record<string, unknown>> {
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
