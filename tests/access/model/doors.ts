import type { Actor, Category, ClientFacts, Role } from './facts.ts';
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

export type Door = 'let in' | 'sign in first' | 'not your role' | 'not there';

export const statusOf: Readonly<Record<Exclude<Door, 'let in'>, number>> = {
  'sign in first': 401,
  'not your role': 403,
  'not there': 404,
};

/** What is asked for: a client's page, or a part of it that is marked with a category; nothing of a client's at all. */
export type Asked = { readonly client?: ClientFacts | undefined; readonly category?: Category | undefined };

/** How far an actor gets at a route that is marked with `permission`. */
export function doorFor(actor: Actor, permission: string, { client, category }: Asked): Door {
  if (permission === 'partner link')
    return actor.kind === 'partner' && actor.opens ? 'let in' : 'sign in first';
  if (actor.kind !== 'worker' || !isSignedIn(actor.worker)) return 'sign in first';
  const roles = doors[permission];
  if (!roles) throw new Error(`The model knows no permission "${permission}": tests/access/model/doors.ts.`);
  if (!actor.worker.roles.some((role) => roles.includes(role))) return 'not your role';
  if (client && !(sees(actor.worker, client) && isCleared(actor.worker, category))) return 'not there';
  return 'let in';
}
