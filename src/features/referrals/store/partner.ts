import { sql } from 'kysely';
import type { PartnerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { PartnerReferral, Told } from '../contract.ts';
import { abilitiesOf } from '../rules/abilities.ts';
import { lastDayBefore } from '../rules/clock.ts';
import { movesOf, type Status } from '../rules/status.ts';
import { appointments, disclosed, events, servicesReceived } from './json.ts';

type Disclosed = {
  readonly content: Told;
  readonly categories: PartnerReferral['consent']['categories'];
  readonly notice: string;
  readonly purpose: string;
  readonly at: string;
};

type Row = Omit<
  PartnerReferral,
  'answerDueOn' | 'told' | 'notices' | 'consent' | 'toldAt' | 'moves' | 'can'
> & {
  readonly disclosed: Disclosed;
  readonly answerDueAt: string;
};

/** After a no, or once it was called off, the provider has no reason left to read about the person. */
const forgotten: readonly Status[] = ['rejected', 'cancelled'];

/** What the holder of a link may read: row security shows this one referral, what was told, and their own words. */
export async function readByLink(db: Db, actor: PartnerActor): Promise<PartnerReferral> {
  const { rows } = await sql<{ referral: Row }>`
    SELECT json_build_object('id', r.id, 'status', r.status, 'statusAt', r.status_at, 'urgency', r.urgency, 'answerDueAt', r.answer_due_at,
      'expectedOn', r.expected_on, 'waitPosition', r.wait_position, 'disclosed', ${disclosed}, 'host', access.referral_host(),
      'events', ${events}, 'appointments', ${appointments}, 'servicesReceived', ${servicesReceived}) AS referral
    FROM access.referral_of_link() r`.execute(db);
  const [found] = rows;
  if (!found) throw notFound();
  const { disclosed: told, answerDueAt, ...referral } = found.referral;
  return {
    ...referral,
    answerDueOn: lastDayBefore(answerDueAt, actor.timeZone),
    told: forgotten.includes(referral.status) ? null : told.content,
    notices: told.notice.split('\n'),
    consent: { purpose: told.purpose, categories: told.categories },
    toldAt: told.at,
    moves: [...movesOf(referral.status, 'partner')],
    can: [...abilitiesOf(referral.status, 'partner')],
  };
}

/** Writes beside the link that it was opened. */
export async function noteLook(db: Db, now: Date): Promise<void> {
  await sql`SELECT access.open_link(${now})`.execute(db);
}
