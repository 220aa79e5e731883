import type { SignedHead } from '#platform/audit/index.ts';
import type { Db } from '#platform/db/index.ts';
import type { AuditSeals } from '../contract.ts';

const shown = 20;

/** The last seals of the agency's audit log and the last look at it. */
export async function readAuditSeals(db: Db, agencyId: string): Promise<AuditSeals> {
  const seals = db
    .selectFrom('auditSeals')
    .where('agencyId', '=', agencyId)
    .orderBy('number', 'desc')
    .limit(shown)
    .select(['number', 'sealedAt', 'size'])
    .execute();
  const check = db
    .selectFrom('auditChecks')
    .where('agencyId', '=', agencyId)
    .orderBy('checkedAt', 'desc')
    .limit(1)
    .select(['checkedAt', 'events', 'findings'])
    .executeTakeFirst();
  return { seals: await seals, check: (await check) ?? null };
}

/** The last signed head; undefined before the first seal. */
export async function findHead(db: Db, agencyId: string): Promise<SignedHead | undefined> {
  const seal = await db
    .selectFrom('auditSeals')
    .where('agencyId', '=', agencyId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['number', 'sealedAt', 'size', 'root', 'before', 'previous', 'keyId', 'signature'])
    .executeTakeFirst();
  return seal && { agencyId, ...seal, sealedAt: new Date(seal.sealedAt) };
}
