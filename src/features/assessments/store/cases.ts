import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';

/** 404 when the case is missing or hidden, 409 when it is closed: nothing new is begun in a closed case. */
export async function openCase(db: Db, actor: WorkerActor, clientId: string, caseId: string): Promise<void> {
  const found = await db
    .selectFrom('cases')
    .select('closedAt')
    .where('agencyId', '=', actor.agencyId)
    .where('clientId', '=', clientId)
    .where('id', '=', caseId)
    .forShare()
    .executeTakeFirst();
  if (!found) throw notFound();
  if (found.closedAt)
    throw new Conflict(409, 'case-closed', /*i18n*/ 'This case is closed. Reopen it to add something.');
}

/** Nobody writes what they could not read again. */
export function checkClearance(
  actor: WorkerActor,
  sensitivity: string | null,
  path = 'body.sensitivity',
): void {
  if (sensitivity === null || actor.clearances.includes(sensitivity)) return;
  throw refuse(
    path,
    'You are not cleared for this category, so you could not read it again. Ask your supervisor.',
    'not-cleared',
  );
}
