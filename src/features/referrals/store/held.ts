import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { Status } from '../rules/status.ts';

/**
 * Takes hold of a referral until the transaction ends, so that two answers at once come one after the other.
 * `clientId` is whose it must be. Throws 404 for whoever may not see or not change it.
 */
export async function holdReferral(db: Db, agencyId: string, clientId: string, referralId: string) {
  const held = await db
    .selectFrom('referrals')
    .select([
      'agencyId',
      'id',
      'clientId',
      'caseId',
      'stepId',
      'needId',
      'serviceId',
      'organizationId',
      'status',
      'urgency',
      'request',
      'tells',
      'answerDays',
      'answerDueAt',
      'serviceReceived',
      'sensitivity',
    ])
    .where('agencyId', '=', agencyId)
    .where('clientId', '=', clientId)
    .where('id', '=', referralId)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw notFound();
  return held as typeof held & Typed;
}

type Typed = { readonly status: Status };

export type HeldByUs = Awaited<ReturnType<typeof holdReferral>>;

/** What either side holds of a referral; the provider's side is not shown more of it. */
export type Held = Pick<
  HeldByUs,
  'agencyId' | 'id' | 'clientId' | 'caseId' | 'status' | 'answerDays' | 'serviceReceived' | 'sensitivity'
>;

/** The same for whoever presented a link, which alone says which referral it is. */
export async function holdByLink(db: Db): Promise<Held> {
  await sql`SELECT access.hold_by_link()`.execute(db);
  const { rows } = await sql<Held>`SELECT * FROM access.referral_of_link()`.execute(db);
  const [held] = rows;
  if (!held) throw notFound();
  return held;
}
