import type { Actor, Agency, Category, ClientFacts, Role, WorkerFacts } from './facts.ts';
import { isCleared, isSignedIn, sees } from './sees.ts';

const caring: readonly Role[] = ['case_manager', 'supervisor', 'director'];
const leading: readonly Role[] = ['supervisor', 'director'];
const everybody: readonly Role[] = [...caring, 'administrator', 'auditor'];

/** Who may knock at all, by what stands on the route. What has no line here is no door that the model knows. */
const doors: Readonly<Record<string, readonly Role[]>> = {
  'signed in': everybody,
  'read clients': caring,
  'write clients': caring,
  'open cases': caring,
  'assign cases': leading,
  'sign exceptions': leading,
  'review emergency access': leading,
  'seal records': leading,
  'read directory': everybody,
  'edit directory': [...caring, 'administrator'],
  'import directory': ['director', 'administrator'],
  'manage instruments': ['director', 'administrator'],
  'manage workers': ['administrator'],
  'manage agency': ['administrator'],
  'read outbox': ['administrator'],
  'read access log': leading,
  'read audit': ['administrator', 'auditor'],
};

type Narrower = (worker: WorkerFacts, client: ClientFacts) => boolean;

const isLead = ({ roles }: WorkerFacts) => roles.some((role) => leading.includes(role));
const isResponsible: Narrower = ({ name }, { cases }) =>
  cases.some(({ responsible }) => responsible === name);
/** In the world everything about a client was written by whoever made the record. */
const wroteIt: Narrower = ({ name }, { madeBy }) => madeBy === name;
const mayReadLooks: Narrower = (worker, client) => isLead(worker) || isResponsible(worker, client);

/** Where it takes more than the role: one's own words, or one's own responsibility. */
const narrower: Readonly<Record<string, Narrower>> = {
  'GET /clients/:clientId/access-list': mayReadLooks,
  'GET /clients/:clientId/access-list.csv': mayReadLooks,
  'PUT /clients/:clientId/notes/:noteId': wroteIt,
  'POST /clients/:clientId/notes/:noteId/signature': wroteIt,
  'POST /clients/:clientId/closure-requests/:requestId/withdrawal': wroteIt,
};

export type Door = 'let in' | 'sign in first' | 'not your role' | 'not yours' | 'not there';

/** With which answers each door stays shut; what is not theirs may also be refused by a rule that is asked sooner. */
export const statusesOf: Readonly<Record<Exclude<Door, 'let in'>, readonly number[]>> = {
  'sign in first': [401],
  'not your role': [403],
  'not yours': [403, 422],
  'not there': [404],
};

/** What is asked for: a client's page, or a part of it that is marked with a category; nothing of a client's at all. */
export type Asked = {
  readonly route?: string;
  readonly client?: ClientFacts | undefined;
  /** Of which agency the path names something, where it names no client. */
  readonly agency?: Agency | undefined;
  readonly category?: Category | undefined;
};

/** How far an actor gets at a route that is marked with `permission`. */
export function doorFor(
  actor: Actor,
  permission: string,
  { route = '', client, agency, category }: Asked,
): Door {
  if (permission === 'partner link')
    return actor.kind === 'partner' && actor.opens ? 'let in' : 'sign in first';
  if (actor.kind !== 'worker' || !isSignedIn(actor.worker)) return 'sign in first';
  const roles = doors[permission];
  if (!roles) throw new Error(`The model knows no permission "${permission}": tests/access/model/doors.ts.`);
  if (!actor.worker.roles.some((role) => roles.includes(role))) return 'not your role';
  if (client && !(sees(actor.worker, client) && isCleared(actor.worker, category))) return 'not there';
  if (agency && agency !== actor.worker.agency) return 'not there';
  if (route.includes('/self-referrals/:') && actor.worker.name !== 'owner') return 'not there';
  if (client && narrower[route]?.(actor.worker, client) === false) return 'not yours';
  return 'let in';
}
