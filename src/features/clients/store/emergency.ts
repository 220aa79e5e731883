import { sql } from 'kysely';
import { notFound, refuse } from '#platform/errors/index.ts';
import { postMail } from '#platform/mail/index.ts';
import type { EmergencyAccess, NewEmergencyAccess, NewReview } from '../contract.ts';
import { ClientReader } from './clients.ts';

type Opened = { readonly clientId: string; readonly id: string | null; readonly until: string | null };

/** Opens records in an emergency, and has somebody else look at it afterwards. */
export class EmergencyWriter extends ClientReader {
  /** Throws 404 when there is no such person, and just so when they may not be opened. `reviewUrl` goes into the mail. */
  async open(
    { givenName, familyName, birthDate, reason }: NewEmergencyAccess,
    reviewUrl: string,
  ): Promise<Opened> {
    const { rows } = await sql<{ opened: Opened | null }>`
      SELECT access.open_in_emergency(${givenName}, ${familyName}, ${birthDate}::date, ${reason}) AS opened`.execute(
      this.db,
    );
    const opened = rows[0]?.opened;
    if (!opened) throw notFound();
    if (opened.id) await this.#announce(opened.id, reviewUrl);
    return opened;
  }

  /** Those to be reviewed first, then the newest. */
  async list(): Promise<EmergencyAccess[]> {
    const { rows } = await this.#select(sql`true`).execute(this.db);
    return rows;
  }

  /** Throws 404, or 422 for one's own or one that was reviewed already. */
  async review(accessId: string, { finding, review }: NewReview, now: Date): Promise<EmergencyAccess> {
    const before = await this.#get(accessId);
    if (before.worker.id === this.actor.id)
      throw refuse('params.accessId', /*i18n*/ 'Somebody else has to judge your own emergency access.');
    if (before.reviewedAt) throw refuse('params.accessId', /*i18n*/ 'This was reviewed already.');
    await this.db
      .updateTable('emergencyAccesses')
      .set({ reviewedAt: now, reviewedBy: this.actor.id, justified: finding === 'justified', review })
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', accessId)
      .execute();
    return this.#get(accessId);
  }

  async #get(accessId: string): Promise<EmergencyAccess> {
    const { rows } = await this.#select(sql`e.id = ${accessId}`).execute(this.db);
    const [found] = rows;
    if (!found) throw notFound();
    return found;
  }

  #select(which: ReturnType<typeof sql>) {
    return sql<EmergencyAccess>`
      SELECT e.id, json_build_object('id', c.id, 'name', c.name) AS client, json_build_object('id', w.id, 'name', w.name) AS worker,
        e.reason, e.started_at, e.until, e.reviewed_at, e.justified, e.review,
        CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.name) END AS reviewed_by,
        e.reviewed_at IS NULL AND e.worker_id <> ${this.actor.id} AS may_review
      FROM emergency_accesses e
      JOIN clients c ON c.agency_id = e.agency_id AND c.id = e.client_id
      JOIN workers w ON w.agency_id = e.agency_id AND w.id = e.worker_id
      LEFT JOIN workers r ON r.agency_id = e.agency_id AND r.id = e.reviewed_by
      WHERE e.agency_id = ${this.actor.agencyId} AND ${which}
      ORDER BY e.reviewed_at IS NOT NULL, e.started_at DESC
      LIMIT 200`;
  }

  async #announce(accessId: string, reviewUrl: string): Promise<void> {
    const { rows } = await sql<{
      email: string;
    }>`SELECT email FROM access.to_be_told_of(${accessId})`.execute(this.db);
    for (const { email } of rows) {
      await postMail(this.db, this.actor.agencyId, {
        kind: 'emergency-access',
        to: email,
        subject: 'A record was opened in an emergency',
        body: `${this.actor.name} has opened the record of somebody in your team’s care because of a danger, for at most an hour.\n\nPlease read why and review it: ${reviewUrl}`,
      });
    }
  }
}
