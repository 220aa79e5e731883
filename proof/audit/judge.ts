import type { Route } from '#platform/http/route.ts';

/** One event of the audit log, as it was written. */
export type Event = {
  readonly actor_id: string | null;
  readonly action: string;
  readonly what: string;
  readonly client_ids: readonly string[];
  readonly subject_ids: readonly string[];
};

/** One request, what came of it, and what was written about it. */
export type Seen = {
  readonly route: Route;
  readonly status: number;
  /** Who asked, by the identifier that events carry; undefined: nobody, or a partner. */
  readonly actorId: string | undefined;
  readonly isSignedIn: boolean;
  readonly events: readonly Event[];
  /** Clients of whom the answer tells, by their identifiers in it. */
  readonly shown: readonly string[];
  /** Clients whom the request names. */
  readonly asked: readonly string[];
  /** The identifier that the answer as a whole has, such as that of what was made. */
  readonly answerId: string | undefined;
};

export type Verdict =
  | 'not on record'
  | 'on record more than once'
  | 'recorded as something else'
  | 'recorded for somebody else'
  | 'a client shown but not recorded'
  | 'a client recorded who was neither asked for nor shown'
  | 'what was made or shown not named'
  | 'a client shown where no personal data should be'
  | 'a refusal not on record'
  | 'a client shown by a refusal';

/** What is wrong with the record of a request, in the order of weight; nothing when it is exact. */
export function judge(seen: Seen): Verdict[] {
  return seen.status < 300 ? judgeAnswered(seen) : judgeRefused(seen);
}

function judgeAnswered({ route, events, shown, asked, answerId, actorId }: Seen): Verdict[] {
  const { audit } = route;
  if (audit === 'no personal data')
    return shown.length > 0 ? ['a client shown where no personal data should be'] : [];
  const own = events.filter(({ action, what }) => action === audit.action && what === audit.what);
  const [event] = own;
  if (!event) return [events.length > 0 ? 'recorded as something else' : 'not on record'];
  const clients = new Set(event.client_ids);
  const known = new Set([...shown, ...asked]);
  return [
    ...when(own.length > 1, 'on record more than once'),
    ...when(actorId !== undefined && event.actor_id !== actorId, 'recorded for somebody else'),
    ...when(
      shown.some((id) => !clients.has(id)),
      'a client shown but not recorded',
    ),
    ...when(
      [...clients].some((id) => !known.has(id)),
      'a client recorded who was neither asked for nor shown',
    ),
    ...when(
      answerId !== undefined && ![...clients, ...event.subject_ids].includes(answerId),
      'what was made or shown not named',
    ),
  ];
}

function judgeRefused({ status, events, shown, asked, isSignedIn, route }: Seen): Verdict[] {
  const beyond = shown.filter((id) => !asked.includes(id));
  const closed = status === 403 || status === 404;
  const guarded = route.may !== 'anyone' && route.may !== 'public page';
  return [
    ...when(beyond.length > 0 && status !== 412, 'a client shown by a refusal'),
    ...when(status === 412 && route.audit !== 'no personal data' && events.length === 0, 'not on record'),
    ...when(
      closed && isSignedIn && guarded && !events.some(({ action }) => action === 'refused'),
      'a refusal not on record',
    ),
  ];
}

const when = (wrong: boolean, verdict: Verdict): Verdict[] => (wrong ? [verdict] : []);
