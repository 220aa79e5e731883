import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Actor, Secret } from '../access/actor.ts';
import { SeenSoFar } from '../audit/record.ts';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import { Conflict, deadLink, Failure, NotSignedIn, notFound } from '../errors/index.ts';
import { dayIn } from '../values/index.ts';
import { sendDownload, sendText, statusOf, textOf } from './answer.ts';
import { Download, RawJson } from './context.ts';
import { checkPermission, forgetActor, recentActor, rememberActor, rightsOf } from './guard.ts';
import {
  type Answered,
  claimKey,
  idempotencyKey,
  type Kept,
  keepAnswer,
  requestHash,
} from './idempotency.ts';
import { expectedVersion, parseInput } from './input.ts';
import { Moved, movedFrom, sendMoved } from './moved.ts';
import type { ServedRoute } from './room.ts';
import type { Route } from './route.ts';

export type PipelineDeps = {
  readonly pool: pg.Pool;
  readonly clock: () => Date;
  readonly secretOf: (request: FastifyRequest, route: Route) => Secret | undefined;
  /** Compare every answer with its contract (development and tests). */
  readonly checkAnswers: boolean;
};

const nobody = ({ may }: Route) =>
  may === 'partner link' ? deadLink() : may === 'public page' ? notFound() : new NotSignedIn();

/** Where a request came from; of somebody on a public page it is not kept. */
const from = ({ request, served: { route } }: Run) => ({
  ip: route.may === 'public page' ? null : request.ip,
  requestId: request.id,
});

type Parsed = ReturnType<typeof parseInput>;
type Result = Answered | Download | Moved;
type Run = {
  readonly deps: PipelineDeps;
  readonly served: ServedRoute;
  readonly request: FastifyRequest;
  readonly parsed: Parsed;
  readonly version: number;
  /** The key of a request that may be a repetition. */
  readonly key: string | undefined;
  /** Goes on before it is known whether the key is new. */
  readonly bold: boolean;
};

/** Answers one request on one route: parse, guard, run in a transaction as the actor, record, commit, send. */
export async function answer(
  deps: PipelineDeps,
  served: ServedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { route } = served;
  const secret = route.may === 'anyone' ? undefined : deps.secretOf(request, route);
  if (!secret && route.may !== 'anyone') throw nobody(route);
  const parsed = parseInput(route, { params: request.params, query: request.query, body: request.body });
  const version = expectedVersion(route, request.headers['if-match']);
  const key = route.method === 'POST' ? idempotencyKey(request.headers['idempotency-key']) : undefined;
  const bold = key !== undefined && route.undoable === true;
  const run: Run = { deps, served, request, parsed, version, key, bold };
  const result = secret ? await guarded(run, secret) : await open(run);
  if (result instanceof Moved) return sendMoved(reply, result);
  return result instanceof Download
    ? sendDownload(request, reply, route, result)
    : sendText(reply, result.status, result.text);
}

const common = ({ deps, served, request, parsed }: Run) => ({
  ...parsed,
  ...(served.route.upload ? { received: request.body } : {}),
  now: deps.clock(),
  ip: request.ip,
  requestId: request.id,
});

async function open(run: Run): Promise<Result> {
  return toResult(run, await run.served.handle(common(run) as never));
}

function toResult({ deps, served: { route } }: Run, value: unknown): Result {
  return value instanceof Download
    ? value
    : { status: statusOf(route), text: textOf(route, value, deps.checkAnswers) };
}

async function guarded(run: Run, secret: Secret): Promise<Result> {
  try {
    return await inTransaction(run.deps.pool, secret, (tx) => work(run, secret, tx));
  } catch (error) {
    if (error instanceof OtherRights) return await guarded(run, secret);
    if (run.bold && mayBeRepetition(error)) return await guarded({ ...run, bold: false }, secret);
    const { clientId } = (run.parsed.params ?? {}) as { clientId?: string };
    const moved = await movedFrom(error, { pool: run.deps.pool, secret, request: run.request, clientId });
    if (moved) return moved;
    if (error instanceof Failure && (error.status === 403 || error.status === 404) && secret.kind !== 'page')
      await recordRefusal(run, secret);
    if (error instanceof NotSignedIn) forgetActor(secret.token);
    if (error instanceof Failure && error.current !== undefined) await recordShown(run, secret);
    throw error;
  }
}

/** Refused, perhaps because this was done before: everything was taken back, and is asked again in order. */
const mayBeRepetition = (error: unknown): boolean =>
  error instanceof Failure && error.status < 500 && error.status !== 401;

async function work(
  run: Run,
  secret: Secret,
  tx: Transaction,
): Promise<{ value: Result; last: () => Promise<unknown> }> {
  const { route } = run.served;
  const guess = recentActor(secret.token);
  const actor = guess ?? (await tx.actor);
  checkPermission(route, actor);
  const seen = new SeenSoFar();
  const { value, kept } = await once(run, tx, actor, seen);
  await confirm(route, secret, tx, actor);
  const keep = () => kept && keepAnswer(tx.line, actor, kept, seen.ids);
  return { value, last: () => Promise.all([keep(), recordSeen(run, tx, seen)]) };
}

/** Somebody's rights changed a moment ago: what was done with those of before is taken back, and asked again. */
class OtherRights extends Error {}

/** What was guessed at the start must be what the database says. */
async function confirm(route: Route, secret: Secret, tx: Transaction, guess: Actor): Promise<void> {
  const actor = await tx.actor;
  checkPermission(route, actor);
  rememberActor(secret.token, actor);
  if (rightsOf(actor) !== rightsOf(guess)) throw new OtherRights();
}

/** What is answered, and what of it is to be kept beside a key that is new. */
type Once = { readonly value: Result; readonly kept?: Kept };

async function once(run: Run, tx: Transaction, actor: Actor, seen: SeenSoFar): Promise<Once> {
  const { shownOnce } = run.served.route;
  const { key, request } = run;
  if (key === undefined) return { value: await handle(run, tx, actor, seen) };
  const hash = requestHash(actor, request.method, request.url, request.body);
  const earlier = run.bold ? undefined : await claimKey(tx.db, actor, key, hash);
  if (earlier) {
    if (shownOnce)
      throw new Conflict(
        409,
        'shown-once',
        /*i18n*/ 'This has been done already. What it answered is shown only once.',
      );
    seen.add(earlier.seen);
    return { value: { status: earlier.status, text: earlier.text } };
  }
  const value = await handle(run, tx, actor, seen);
  if (!('status' in value)) return { value };
  const answer = shownOnce ? { ...value, text: null } : value;
  return { value, kept: { key, hash, answer, claimed: !run.bold } };
}

async function handle(run: Run, tx: Transaction, actor: Actor, seen: SeenSoFar): Promise<Result> {
  const base = common(run);
  const clientId = (run.parsed.params as { clientId?: string } | undefined)?.clientId;
  const context = {
    ...base,
    db: tx.db,
    actor,
    today: dayIn(actor.timeZone, base.now),
    expectedVersion: run.version,
    seen: (what: Parameters<SeenSoFar['add']>[0]) => seen.add(what),
    record: () => recordSeen(run, tx, seen),
  };
  if (clientId) seen.add({ clients: [clientId] });
  const value = await run.served.handle(context as never);
  const id = idOf(value);
  if (id) seen.add({ subjects: [id] });
  return toResult(run, value);
}

/** The one record that an answer is; JSON made by the database begins with its identifier. */
function idOf(value: unknown): string | undefined {
  if (value instanceof RawJson) return value.id ?? /^\{\s*"id"\s*:\s*"([^"]+)"/.exec(value.text)?.[1];
  const id = (value as { readonly id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

async function recordSeen(run: Run, tx: Transaction, seen: SeenSoFar): Promise<void> {
  const { audit, method, path } = run.served.route;
  if (audit === 'no personal data' || seen.written) return;
  if (!seen.said) throw new Error(`${method} ${path} does not say whose data it touched`);
  await seen.write(tx.line, audit, from(run));
}

/** A refusal that shows the record as it is now is a read; when that cannot be recorded, nothing is shown. */
async function recordShown(run: Run, secret: Secret): Promise<void> {
  const { audit } = run.served.route;
  if (audit === 'no personal data') return;
  const { clientId } = (run.parsed.params ?? {}) as { readonly clientId?: string };
  const seen = new SeenSoFar();
  seen.add({
    clients: clientId ? [clientId] : [],
    subjects: idsIn(run).filter((id) => id !== clientId),
    detail: { refused: audit.action },
  });
  await recordApart(run, secret, seen, { action: 'read', what: audit.what });
}

type Event = { readonly action: string; readonly what: string };

async function recordApart(run: Run, secret: Secret, seen: SeenSoFar, event: Event): Promise<void> {
  await inTransaction(run.deps.pool, secret, async (tx) => {
    await tx.actor;
    await seen.write(tx.line, event, from(run));
    return { value: undefined };
  });
}

/** The identifiers in the address. */
function idsIn(run: Run): string[] {
  return Object.values((run.parsed.params ?? {}) as Record<string, unknown>).filter(
    (value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value),
  );
}

/** A closed door that somebody tried is on record too; failing to record it does not open it. */
async function recordRefusal(run: Run, secret: Secret): Promise<void> {
  const { method, path } = run.served.route;
  const seen = new SeenSoFar();
  seen.add({ subjects: idsIn(run) });
  await recordApart(run, secret, seen, { action: 'refused', what: `${method} ${path}` }).catch(
    (error: unknown) => run.request.log.error({ err: error }, 'a refusal could not be recorded'),
  );
}
