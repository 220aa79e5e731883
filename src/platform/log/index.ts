import pino from 'pino';

/** What of an error goes into the log: enough to find it in the code, nothing that somebody typed. */
export type LoggedError = {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  table?: string;
  stack: string;
  cause?: LoggedError;
};

const together = { minLength: 4096, periodicFlush: 100, sync: false };
let console: ReturnType<typeof pino.destination> | undefined;

/**
 * The console, to which lines go several at a time: a line by itself would cost a request as much as its question
 * to the database. They wait at most a tenth of a second, and go out when the process ends.
 */
export function consoleStream() {
  console ??= pino.destination(together);
  return console;
}

/**
 * Settings of the logger. An error of the database carries row values in its details, and an error of
 * reading carries the text that could not be read; only what `describeError` picks is written.
 */
export function logSettings(level: string) {
  return {
    level,
    serializers: { err: describeError },
    redact: ['req.headers', 'req.url'],
    hooks: { logMethod: giveOwnWords },
  };
}

/** The logger, and Fastify's own handlers, repeat the error's message beside what `describeError` picked. */
function giveOwnWords(this: unknown, args: unknown[], write: (...args: never[]) => void): void {
  const [what, words] = args;
  const error = what instanceof Error ? what : (what as { err?: unknown } | undefined)?.err;
  const repeats = error instanceof Error && (words === undefined || words === error.message);
  Reflect.apply(write, this, repeats ? [what, describeError(error).message] : args);
}

/** An error without personal data: no details, no parameters, and no message that quotes its input. */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: quotesInput(error, code) ? '(not written: it may quote what somebody typed)' : error.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    stack: framesOf(error),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}

/** PostgreSQL's class 22 ("invalid input syntax for type date: …") and readers of JSON quote the input. */
function quotesInput(error: Error, code: unknown): boolean {
  return error instanceof SyntaxError || (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code));
}

/** The stack begins with the message; only its frames are kept. */
function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
