import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';

export type CaseChosen = { readonly caseId: string; readonly noteDueHours: number };

/**
 * The case that was named, or else the newest open one, or else the newest: a call may come after the ending.
 * Throws 404 when the client has none that the actor sees.
 */
export async function chooseCase(
  db: Db,
  actor: WorkerActor,
  clientId: string,
  caseId: string | undefined,
): Promise<CaseChosen> {
  const chosen = await db
    .selectFrom('cases as k')
    .innerJoin('agencies as a', 'a.id', 'k.agencyId')
    .select(['k.id as caseId', 'a.noteDueHours'])
    .where('k.agencyId', '=', actor.agencyId)
    .where('k.clientId', '=', clientId)
    .$if(caseId !== undefined, (query) => query.where('k.id', '=', caseId ?? ''))
    .orderBy((eb) => eb('k.closedAt', 'is not', null))
    .orderBy('k.openedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!chosen) throw notFound();
  return chosen;
}

/** Nobody writes what they could not read again. Throws 422. */
export function checkClearance(actor: WorkerActor, sensitivity: string | null): void {
  if (sensitivity === null || actor.clearances.includes(sensitivity)) return;
  throw refuse(
    'body.sensitivity',
    /*i18n*/ 'You are not cleared for this category, so you could not read it again. Ask your supervisor.',
    'not-cleared',
  );
}

/** What has happened cannot lie ahead; a clock that runs five minutes fast is forgiven. Throws 422. */
export function checkPast(happenedAt: string | undefined, now: Date): void {
  if (happenedAt === undefined || Date.parse(happenedAt) <= now.getTime() + 300_000) return;
  throw refuse('body.happenedAt', /*i18n*/ 'This lies ahead. Plan it in the schedule instead.');
}
