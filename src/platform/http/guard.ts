import type { Actor } from '../access/actor.ts';
import { can } from '../access/capabilities.ts';
import { NotSignedIn, Refused } from '../errors/index.ts';
import type { Route } from './route.ts';

/** Throws unless the actor may call the route. Whose record it is, is not asked here: row security answers that. */
export function checkPermission(route: Route, actor: Actor): void {
  const { may } = route;
  if (may === 'anyone') return;
  if (may === 'partner link') {
    if (actor.kind !== 'partner') throw new NotSignedIn();
    return;
  }
  if (may === 'public page') {
    if (actor.kind !== 'visitor') throw new NotSignedIn();
    return;
  }
  if (actor.kind !== 'worker') throw new NotSignedIn();
  if (may !== 'signed in' && !can(actor.roles, may)) {
    throw new Refused(
      403,
      /*i18n*/ 'Your role does not include this. Your administrator can tell you who may do it.',
    );
  }
}

/** What decides besides row security what somebody may do and read, to be compared. */
export const rightsOf = (actor: Actor): string =>
  actor.kind === 'worker' ? [...actor.roles, ...actor.clearances].sort().join() : actor.kind;

const keptFor = 5000;
const kept = new Map<string, { readonly actor: Actor; readonly at: number }>();

/**
 * Who a token stood for a moment ago: only a guess that lets the first query travel with the token. The
 * database's own answer is checked before anything is committed or sent.
 */
export function recentActor(token: string): Actor | undefined {
  const found = kept.get(token);
  return found && Date.now() - found.at < keptFor ? found.actor : undefined;
}

export function rememberActor(token: string, actor: Actor): void {
  if (kept.size > 5000) kept.clear();
  kept.set(token, { actor, at: Date.now() });
}

export function forgetActor(token: string): void {
  kept.delete(token);
}
