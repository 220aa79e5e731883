import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { asFailure } from '../db/failures.ts';
import { BadInput, Conflict, Failure, notFound, Unacceptable, Unavailable } from '../errors/index.ts';

const ofFastify: Readonly<Record<string, () => Failure>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new Unacceptable(413, 'too-large', /*i18n*/ 'This is more than we can take at once.', 'body'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Unacceptable(415, 'media-type', /*i18n*/ 'Please send JSON.', 'header.content-type'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    new BadInput('empty-body', /*i18n*/ 'The request says it holds JSON, but is empty.', {
      fields: [{ path: 'body', message: /*i18n*/ 'Missing.' }],
    }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new BadInput('bad-length', /*i18n*/ 'The request ended too early.', {
      fields: [{ path: 'body', message: /*i18n*/ 'Incomplete.' }],
    }),
  FST_ERR_BAD_URL: () =>
    new BadInput('bad-url', /*i18n*/ 'The address cannot be read.', {
      fields: [{ path: 'params', message: /*i18n*/ 'Not a valid address.' }],
    }),
  FST_ERR_MAX_PARAM_LENGTH: notFound,
  FST_ERR_ASYNC_CONSTRAINT: () => new BadInput('bad-url', /*i18n*/ 'The address cannot be read.'),
};

function asKnown(error: unknown): Failure | undefined {
  const mapped = asFailure(error);
  if (mapped instanceof Failure) return mapped;
  const fastify = mapped as Partial<FastifyError>;
  const known = ofFastify[fastify.code ?? ''];
  if (known) return known();
  if (fastify.statusCode === 429)
    return new Conflict(429, 'too-many', /*i18n*/ 'Too many tries. Please wait a minute.', {
      retryAfterSeconds: 60,
    });
  // A file outside of what is served is as missing as one that is not there.
  if (fastify.statusCode === 403 || fastify.statusCode === 404) return notFound();
  if (fastify.statusCode === 503) return new Unavailable(undefined, error);
  if (fastify.statusCode === 400) {
    return new BadInput('bad-json', /*i18n*/ 'The request is not valid JSON.', {
      fields: [{ path: 'body', message: 'This is not valid JSON.' }],
    });
  }
  return undefined;
}

/** Answers any error as RFC 9457 problem+json: a sentence a person understands, and nothing internal. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = asKnown(error);
  if (!failure) request.log.error({ err: error, requestId: request.id }, 'unexpected error');
  if (failure?.retryAfterSeconds !== undefined) reply.header('retry-after', failure.retryAfterSeconds);
  return reply
    .code(failure?.status ?? 500)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: failure?.title ?? 'Something went wrong',
        status: failure?.status ?? 500,
        code: failure?.code ?? 'unexpected',
        detail:
          failure?.message ??
          /*i18n*/ 'Something went wrong on our side. What you typed is not lost; please try again.',
        ...(failure && failure.fields.length > 0 ? { fields: failure.fields } : {}),
        ...(failure?.current === undefined ? {} : { current: failure.current }),
        requestId: request.id,
      }),
    );
}
