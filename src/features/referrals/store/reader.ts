import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { Referral, ReferralDetail } from '../contract.ts';
import {
  appointments,
  consentOf,
  disclosed,
  events,
  known,
  links,
  provider,
  referralPairs,
  servicesReceived,
} from './json.ts';
import { type DetailRow, type ReferralRow, toDetail, toReferral } from './shape.ts';

/** The moment of a request: the injected clock, and the agency's day at it. */
export type At = { readonly now: Date; readonly today: string };

/** Reads the referrals that a worker may see. */
export class ReferralReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;
  protected readonly at: At;

  constructor(db: Db, actor: WorkerActor, at: At) {
    this.db = db;
    this.actor = actor;
    this.at = at;
  }

  /** A person's referrals, open ones first, then the newest; throws 404 for a missing or hidden client. */
  async list(clientId: string): Promise<Referral[]> {
    const { rows } = await sql<{ referrals: ReferralRow[] }>`
      SELECT (SELECT coalesce(json_agg(json_build_object(${referralPairs})
          ORDER BY r.status IN ('rejected', 'completed', 'failed', 'cancelled'), r.requested_at DESC, r.id DESC), '[]')
        FROM referrals r WHERE r.agency_id = c.agency_id AND r.client_id = c.id) AS referrals
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    const [found] = rows;
    if (!found) throw notFound();
    return found.referrals.map((row) => toReferral(row, this.at.now, this.actor.timeZone));
  }

  /** One referral with its conversation; throws 404. */
  async get(clientId: string, referralId: string): Promise<ReferralDetail> {
    const { rows } = await sql<{ referral: DetailRow }>`
      SELECT json_build_object(${referralPairs}, 'events', ${events}, 'appointments', ${appointments},
        'servicesReceived', ${servicesReceived}, 'links', ${links}, 'provider', ${provider},
        'disclosed', ${disclosed}, 'known', ${known}, 'nearest', ${consentOf(this.at.today)}) AS referral
      FROM referrals r
      WHERE r.agency_id = ${this.actor.agencyId} AND r.client_id = ${clientId} AND r.id = ${referralId}`.execute(
      this.db,
    );
    const [found] = rows;
    if (!found) throw notFound();
    return toDetail(found.referral, this.at.now, this.actor.timeZone);
  }
}
