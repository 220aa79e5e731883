import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';

/** Leads what was just recorded back to the answer in an interview that it was made of. */
export async function comesFromAnswer(
  db: Db,
  actor: WorkerActor,
  made: { readonly table: 'needs' | 'strengths' | 'hopes'; readonly id: string },
  answerId: string,
): Promise<void> {
  await db
    .updateTable(made.table)
    .set({ sourceAnswerId: answerId })
    .where('agencyId', '=', actor.agencyId)
    .where('id', '=', made.id)
    .execute();
}
