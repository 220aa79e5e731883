import { Conflict } from '../errors/index.ts';

/**
 * The bytes of a kept file, once its first piece has opened: whoever asks hears in words that a file was damaged, before
 * anything of it is given. What is damaged further on ends the answer in the middle. Throws 409.
 */
export async function opened(bytes: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next().catch((cause: unknown) => {
    throw new Conflict(
      409,
      'damaged',
      /*i18n*/ 'This file does not open: it was changed or damaged where it is kept. Please tell your administrator.',
      { cause },
    );
  });
  return (async function* () {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value;
  })();
}
