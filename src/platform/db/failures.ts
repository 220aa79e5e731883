import { BadInput, Conflict, Failure, notFound, Unavailable } from '../errors/index.ts';

type PostgresError = Error & {
  readonly code: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
};

function isPostgresError(error: unknown): error is PostgresError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

const notText = /*i18n*/ 'The text contains a character that cannot be kept.';

const byCode: Readonly<Record<string, (error: PostgresError) => Failure>> = {
  '42501': notFound,
  '23503': notFound,
  '23505': () => new Conflict(409, 'already-there', /*i18n*/ 'This is there already.'),
  '23514': (error) =>
    new BadInput(
      'not-allowed-value',
      `A value is not one of those allowed (${error.constraint ?? 'check'}).`,
    ),
  '23502': (error) => new BadInput('missing-value', `Please fill in ${error.column ?? 'the missing field'}.`),
  '22021': () => new BadInput('bad-text', notText),
  '22P05': () => new BadInput('bad-text', notText),
  '22P02': () => new BadInput('bad-value', /*i18n*/ 'A value is not of the right kind.'),
  '22003': () => new BadInput('bad-number', /*i18n*/ 'A number is too large.'),
  '22007': () => new BadInput('bad-date', /*i18n*/ 'A date is not a real date.'),
  '22008': () => new BadInput('bad-date', /*i18n*/ 'A date is not a real date.'),
  TL422: (error) => new Conflict(422, 'rule', error.message),
};

/** A server that turned read-only is one that has been replaced, or whose disk is full. */
const passing = /^(08|53|57|40|58030|55P03|25P0|25006)|^(ECONN|EPIPE|ETIMEDOUT|ENOENT|ENOSPC|EDQUOT)/;
const lostConnection =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed/;

/**
 * What the outside is told when the database says no. A row that may not be seen and a row that is not there
 * give the same answer; `TL422` is raised by our own triggers, with a sentence for people. Errors that are no
 * known refusal come back unchanged.
 */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  if (lostConnection.test(error.message)) return new Unavailable(undefined, error);
  if (!isPostgresError(error)) return error;
  const known = byCode[error.code];
  if (known) return known(error);
  return passing.test(error.code) ? new Unavailable(undefined, error) : error;
}
