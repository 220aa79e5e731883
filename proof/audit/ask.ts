import type { Route } from '#platform/http/route.ts';
import type { Agency } from '../fuzz/agency.ts';
import { changesSince } from '../fuzz/changes.ts';
import type { Asked } from '../fuzz/requests.ts';
import { urlOf } from '../fuzz/run.ts';
import type { Refusal } from './drafts.ts';
import type { Event, Seen } from './judge.ts';
import { clientsBehind } from './partners.ts';
import { clientsAmong, clientsPaired } from './whose.ts';

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

let asked = 0;
/** Another one each time: how often one address may write to a public page is not what is asked here. */
function nextAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}

/** Sends one request and gathers all there is to judge it by. */
export async function ask(agency: Agency, newest: Newest, request: Asked, route: Route): Promise<Answered> {
  const { admin } = agency;
  const sent = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body);
  const { statusCode, body: text } = await agency.http.inject({
    remoteAddress: nextAddress(),
    method: request.method,
    url: urlOf(request),
    headers: { ...request.headers },
    ...(sent === undefined ? {} : { payload: sent }),
  });
  const isJson = text.startsWith('{');
  const answer = isJson && statusCode < 300 ? (JSON.parse(text) as { id?: unknown }) : {};
  const shown = await clientsAmong(admin, text);
  const named = `${urlOf(request)} ${sent ?? ''}`;
  const meant = await clientsAmong(admin, named);
  return {
    route,
    status: statusCode,
    actorId: request.asker.workerId,
    isSignedIn: request.asker.workerId !== undefined,
    events: await newest.events(),
    shown,
    asked: [
      ...meant,
      ...(await clientsPaired(admin, named)),
      ...(await clientsBehind(admin, request.headers['x-referral-link'])),
    ],
    answerId: typeof answer.id === 'string' ? answer.id : undefined,
    text,
    changes: await changesSince(admin),
    request,
  };
}

type Problem = {
  readonly code?: string;
  readonly detail?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly current?: { readonly version?: number };
};

const problemOf = ({ text }: Answered): Problem =>
  text.startsWith('{') ? (JSON.parse(text) as Problem) : {};

/** What a refusal says of the request, to mend it by. */
export function refusalOf(seen: Answered): Refusal {
  const { fields = [], current } = problemOf(seen);
  return { status: seen.status, fields: fields.map(({ path }) => path), version: current?.version };
}

/** The same in a line for people. */
export function reasonOf(seen: Answered): string {
  const { code = '', detail = '', fields = [] } = problemOf(seen);
  const [field] = fields;
  return `${seen.status} ${code}: ${field ? `${field.path}: ${field.message}` : detail}`;
}

/** These end sessions; whoever asked must be able to ask again. */
export const endsSessions = /^\/api\/(session|password|authenticator)|\/workers\//;
