import { extractText, getDocumentProxy } from 'unpdf';

type Node = { readonly role?: string; readonly children?: readonly Node[] };

const rolesOf = (node: Node | null): string[] =>
  node ? [node.role ?? [], (node.children ?? []).map(rolesOf)].flat(3) : [];

/** What a reader, and a screen reader, finds in a PDF: its text, title, language and the roles of its tags. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const { info } = await pdf.getMetadata();
  const { Title, Language } = info as { readonly Title?: string; readonly Language?: string };
  const marks = await pdf.getMarkInfo();
  const first = await pdf.getPage(1);
  const roles = rolesOf((await first.getStructTree()) as Node | null);
  return {
    text,
    title: Title,
    language: Language,
    tagged: marks?.Marked === true,
    roles,
    pages: pdf.numPages,
  };
}
