import { Readable } from 'node:stream';

/** The kinds of files we take, by their content, with the ending they get. */
export const fileKinds = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/plain': 'txt',
} as const;
export type FileKind = keyof typeof fileKinds;

/** Pictures that every browser shows and none runs. */
export const shownKinds: readonly FileKind[] = ['image/jpeg', 'image/png', 'image/webp'];

const alike: Readonly<Record<string, FileKind>> = {
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
};

/**
 * The kind of a file by its content, whatever it calls itself; null for a kind we do not take. `open` gives the
 * content from its beginning. Markup that a browser could run is no plain text.
 */
export async function kindOf(open: () => AsyncIterable<Buffer>): Promise<FileKind | null> {
  // Loaded with the first file.
  const { fileTypeFromStream } = await import('file-type');
  const found = await fileTypeFromStream(Readable.toWeb(Readable.from(open())) as ReadableStream<Uint8Array>);
  if (found === undefined) return (await isPlainText(open())) ? 'text/plain' : null;
  const kind = alike[found.mime] ?? found.mime;
  return kind in fileKinds && kind !== 'text/plain' ? (kind as FileKind) : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file from text
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed)\b|^\s*<\?xml/i;

async function isPlainText(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  try {
    for await (const some of bytes) {
      const text = decoder.decode(some, { stream: true });
      if (binary.test(text) || markup.test(text)) return false;
      length += some.length;
    }
    decoder.decode();
    return length > 0;
  } catch {
    return false;
  }
}
