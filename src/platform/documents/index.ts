import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument } from './document.ts';
import { readFonts } from './fonts.ts';
import { holdNumbers } from './numbers.ts';

export type { Block, PrintedDocument, PrintedItem } from './document.ts';

const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');
/** Screen readers read what is tagged; this standard refuses a document that is not. */
const accessible = 'ua-1';

let compiler: Promise<NodeCompiler> | undefined;

/** Loaded for the first document: it is large, and many a day goes by without one. */
async function makeCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
}

/**
 * Sets a document as PDF/UA-1: tagged, titled, in its language. The texts travel as data, never as markup.
 * A letter that no font has (a name in Chinese) costs the seal of the standard, never the document: it is
 * still tagged. Takes about 20 ms; the first one of a process reads the fonts.
 */
export async function renderPdf(document: PrintedDocument): Promise<Uint8Array> {
  compiler ??= makeCompiler().catch((error: unknown) => {
    compiler = undefined;
    throw error;
  });
  const ready = await compiler;
  const source = { mainFileContent: template, inputs: { document: documentJson(document) } };
  try {
    return ready.pdf(source, { pdfStandard: accessible });
  } catch {
    return ready.pdf(source);
  } finally {
    ready.evictCache(10);
  }
}

/** The document as JSON, with the digits of its numbers held together. */
export const documentJson = (document: PrintedDocument): string =>
  JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'string' ? holdNumbers(document.language, value) : value,
  );
