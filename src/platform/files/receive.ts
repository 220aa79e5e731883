import { createHash } from 'node:crypto';
import { BadInput, Unacceptable } from '../errors/index.ts';
import { newId } from '../values/index.ts';
import { type FileKind, kindOf } from './kinds.ts';
import type { Scan, Scanner } from './scan.ts';
import type { SealedFiles } from './sealed.ts';

/** A file that has arrived: sealed under `name`, looked at, and not yet anybody's. `bytes` is its plain length. */
export type Received = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly kind: FileKind;
  readonly scan: Scan;
};

export type Receiving = {
  readonly files: SealedFiles;
  readonly scanner: Scanner | undefined;
  readonly mostBytes: number;
};

/** The web finds the translation of a sentence with numbers by this form of it. */
const larger = /*i18n*/ 'This file is larger than {0} MB. Please send it in parts.';

/** The answer to more bytes than are taken. */
export function tooLarge(mostBytes: number): Unacceptable {
  const most = String(Math.floor(mostBytes / 1_000_000));
  return new Unacceptable(413, 'too-large', larger.replace('{0}', most), 'body');
}

/**
 * Takes a file piece by piece: sealed as it comes, shown to the scanner on the way, its kind told by its content.
 * Nothing is left behind when it is refused. Throws 413 for too many bytes, 415 for a kind we do not take.
 */
export async function receiveFile(
  { files, scanner, mostBytes }: Receiving,
  source: AsyncIterable<Buffer>,
): Promise<Received> {
  const name = `uploads/${newId()}`;
  const scanning = scanner?.();
  const hash = createHash('sha256');
  let bytes = 0;
  async function* watched() {
    for await (const some of source) {
      bytes += some.length;
      if (bytes > mostBytes) throw tooLarge(mostBytes);
      hash.update(some);
      await scanning?.pass(some);
      yield some;
    }
  }
  try {
    await files.write(name, watched()).catch((error: unknown) => {
      throw causeOf(error);
    });
    const scan = (await scanning?.end()) ?? { state: 'not_scanned' };
    const kind = await kindOf(() => files.read(name));
    if (!kind) throw notTaken();
    return { name, bytes, sha256: hash.digest(), kind, scan };
  } catch (error) {
    void scanning?.end();
    await files.remove(name);
    throw error;
  }
}

/** What went wrong under the store's own words for it. A line that broke is nobody's mistake. */
function causeOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Unacceptable) return cause;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET' ? brokenOff() : error;
}

function brokenOff(): BadInput {
  return new BadInput('broken-off', /*i18n*/ 'The file did not arrive whole. Please send it again.');
}

function notTaken(): Unacceptable {
  return new Unacceptable(
    415,
    'kind-not-taken',
    /*i18n*/ 'We take PDF, pictures (JPEG, PNG, WebP, HEIC), Word and OpenDocument texts, and plain text. This file is none of them, whatever its name says.',
    'body',
  );
}
