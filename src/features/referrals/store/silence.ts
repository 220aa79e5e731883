import { type RawBuilder, sql } from 'kysely';
import { openStatuses } from '../rules/status.ts';

/**
 * True for a row `r` of referrals that is silent at `now`: sent, not ended, and the next word (the answer, then
 * news at the pace of its status) was due before. A draft is not silent: nobody was asked yet.
 */
export const silentReferral = (now: Date | RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(r.status IN (${sql.join(openStatuses.map((status) => sql.lit(status)))}) AND r.answer_due_at < ${now})`;

/** True for a row `r` of referrals that is sent and has no end yet. */
export const openReferral: RawBuilder<boolean> = sql<boolean>`r.status IN (${sql.join(openStatuses.map((status) => sql.lit(status)))})`;
