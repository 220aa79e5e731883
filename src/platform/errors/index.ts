/** One thing wrong with one field; `path` is as sent, for example `body.goals.0.title`. */
export type FieldProblem = { readonly path: string; readonly message: string };

type Details = {
  readonly fields?: readonly FieldProblem[];
  readonly current?: unknown;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
};

/**
 * What the outside may be told of a failure: a status, a stable code and a sentence a person understands.
 * There are six kinds and no others; everything else is an unexpected error and says nothing.
 */
export abstract class Failure extends Error {
  abstract readonly status: number;
  abstract readonly title: string;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, sentence: string, details: Details = {}) {
    super(sentence, { cause: details.cause });
    this.code = code;
    this.fields = details.fields ?? [];
    this.current = details.current;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** 400: what was sent cannot be understood; names the fields. */
export class BadInput extends Failure {
  readonly status = 400;
  readonly title = 'Something in the request needs mending';
}

/** 401: nobody is signed in, or the session is locked or over; or a link leads nowhere. */
export class NotSignedIn extends Failure {
  readonly status = 401;
  readonly title: string;

  constructor(
    sentence = /*i18n*/ 'Please sign in to go on.',
    code = 'not-signed-in',
    title = 'Please sign in',
  ) {
    super(code, sentence);
    this.title = title;
  }
}

/** The one answer for a link that is unknown, expired, revoked or no link at all. */
export function deadLink(): NotSignedIn {
  const title = /*i18n*/ 'This link no longer works';
  return new NotSignedIn(
    /*i18n*/ 'This link no longer works. Please call the agency that sent it to you: they can send a new one.',
    'dead-link',
    title,
  );
}

/** 403 for what a role may not do, or 404 for a record that is missing or hidden: the two look the same. */
export class Refused extends Failure {
  readonly status: 403 | 404;
  readonly title: string;

  constructor(status: 403 | 404, sentence: string, details: Details = {}) {
    super(status === 404 ? 'not-found' : 'not-allowed', sentence, details);
    this.status = status;
    this.title = status === 404 ? 'Not found' : 'Not allowed';
  }
}

/** 409, 412, 428 or 422: understood, but it cannot be done as things stand. */
export class Conflict extends Failure {
  readonly status: 409 | 412 | 422 | 428 | 429;
  readonly title: string;

  constructor(status: 409 | 412 | 422 | 428 | 429, code: string, sentence: string, details: Details = {}) {
    super(code, sentence, details);
    this.status = status;
    this.title = {
      409: 'Not as things stand',
      412: 'Somebody else changed this',
      422: 'This cannot be done',
      428: /*i18n*/ 'Which version?',
      429: 'Too many tries',
    }[status];
  }
}

/** 413 or 415: too much, or of a kind we do not take; `path` names what. */
export class Unacceptable extends Failure {
  readonly status: 413 | 415;
  readonly title = 'We cannot take this';

  constructor(status: 413 | 415, code: string, sentence: string, path: string) {
    super(code, sentence, { fields: [{ path, message: sentence }] });
    this.status = status;
  }
}

/** 503: not now; `retryAfterSeconds` says when to try again. */
export class Unavailable extends Failure {
  readonly status = 503;
  readonly title = 'Not just now';

  constructor(
    sentence = /*i18n*/ 'The system is busy. Nothing was lost; please try again in a moment.',
    cause?: unknown,
  ) {
    super('unavailable', sentence, { retryAfterSeconds: 2, cause });
  }
}

/** The one answer for what is missing and what is hidden. */
export function notFound(): Refused {
  return new Refused(404, /*i18n*/ 'There is nothing here, or nothing that you may see.');
}

/** A rule of the field or of the agency says no; `path` names the field it is about. */
export function refuse(path: string, message: string, code = 'rule'): Conflict {
  return new Conflict(422, code, message, { fields: [{ path, message }] });
}
