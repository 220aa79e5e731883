import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/**
 * A right-to-left sentence with each of its values set apart (Unicode Standard Annex 9, 2.4.2): without that, a
 * telephone number after Arabic words is drawn from its end.
 */
export function isolated(message: CompiledMessage): CompiledMessage {
  return message.flatMap((token): CompiledMessage => {
    if (typeof token === 'string') return [token];
    const [name, kind, format] = token;
    if (kind === undefined) return [firstStrongIsolate, token, popDirectionalIsolate];
    if (typeof format !== 'object' || format === null) return [token];
    const choices = Object.entries(format).map(([key, said]) => [
      key,
      Array.isArray(said) ? isolated(said) : said,
    ]);
    return [[name, kind, Object.fromEntries(choices)]];
  });
}
