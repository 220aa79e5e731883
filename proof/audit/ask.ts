import fc from 'fast-check';
import type { Route } from '#platform/http/route.ts';
import type { Agency } from '../fuzz/agency.ts';
import { changesSince } from '../fuzz/changes.ts';
import type { Operation } from '../fuzz/operations.ts';
import { type Asked, cook, recipesOf } from '../fuzz/requests.ts';
import { urlOf } from '../fuzz/run.ts';
import type { Event, Seen } from './judge.ts';

/** Requests with nothing wrong in them, alike for every operation; the same seed gives the same. */
export function goodRequests(
  agency: Agency,
  operations: readonly Operation[],
  seed: number,
  numRuns: number,
) {
  return fc
    .sample(recipesOf(operations), { seed, numRuns })
    .map((recipe) => cook({ ...recipe, spoil: 0, choice: 1 }, agency.rows, agency.askers));
}

const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function clientsAmong(agency: Agency, text: string): Promise<string[]> {
  const found = [...new Set(text.match(identifier))];
  const { rows } = await agency.admin.query<{ id: string }>('SELECT id FROM clients WHERE id = ANY ($1)', [
    found,
  ]);
  return rows.map(({ id }) => id);
}

/** Whose referral a link opens; its holder is told no identifier of a client. */
async function clientsBehind(agency: Agency, token: string | undefined): Promise<string[]> {
  if (!token) return [];
  const { rows } = await agency.admin.query<{ id: string }>(
    `SELECT r.client_id AS id FROM referral_links l JOIN referrals r ON r.agency_id = l.agency_id AND r.id = l.referral_id
    WHERE l.token_hash = sha256(convert_to($1, 'UTF8'))`,
    [token],
  );
  return rows.map(({ id }) => id);
}

/** Reads what was written since the last time, in the order of writing. */
export class Newest {
  readonly #agency: Agency;
  #last = '-1';

  constructor(agency: Agency) {
    this.#agency = agency;
  }

  async events(): Promise<Event[]> {
    const { rows } = await this.#agency.admin.query<Event & { number: string }>(
      `SELECT actor_id, action, what, client_ids, subject_ids, transaction_number::text AS number FROM audit_events
      WHERE transaction_number > $1 ORDER BY transaction_number, at`,
      [this.#last],
    );
    this.#last = rows.at(-1)?.number ?? this.#last;
    return rows;
  }
}

export type Answered = Seen & {
  readonly text: string;
  readonly changes: readonly string[];
  readonly request: Asked;
};

/** Sends one request and gathers all there is to judge it by. */
export async function ask(agency: Agency, newest: Newest, request: Asked, route: Route): Promise<Answered> {
  const { body } = request;
  const { statusCode, body: text } = await agency.http.inject({
    method: request.method,
    url: urlOf(request),
    headers: { ...request.headers },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const isJson = text.startsWith('{');
  const answer = isJson && statusCode < 300 ? (JSON.parse(text) as { id?: unknown }) : {};
  return {
    route,
    status: statusCode,
    actorId: request.asker.workerId,
    isSignedIn: request.asker.workerId !== undefined,
    events: await newest.events(),
    shown: await clientsAmong(agency, text),
    asked: [
      ...(await clientsAmong(agency, `${urlOf(request)} ${JSON.stringify(body) ?? ''}`)),
      ...(await clientsBehind(agency, request.headers['x-referral-link'])),
    ],
    answerId: typeof answer.id === 'string' ? answer.id : undefined,
    text,
    changes: await changesSince(agency.admin),
    request,
  };
}

/** These end sessions; whoever asked must be able to ask again. */
export const endsSessions = /^\/api\/(session|password|authenticator)|\/workers\//;
