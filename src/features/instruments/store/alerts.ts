import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound } from '#platform/errors/index.ts';
import { postMail } from '#platform/mail/index.ts';
import { newId } from '#platform/values/index.ts';
import type { RiskAlert } from '../contract.ts';
import type { Alarm } from '../engine/scores.ts';
import { riskKinds } from '../rules/borrowed.ts';
import { alertJson } from './json.ts';

type Raised = { readonly id: string; readonly caseId: string; readonly amends: string | null };

export class AlertWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** Raises an alert for each answer that endangers, and tells whoever supervises. A correction repeats no open one. */
  async raise(
    clientId: string,
    response: Raised,
    alarms: readonly Alarm[],
    publicUrl: string,
  ): Promise<void> {
    const open = response.amends === null ? [] : await this.#open(clientId, response.amends);
    const fresh = alarms.filter(({ linkId }) => !open.includes(linkId));
    if (fresh.length === 0) return;
    const { agencyId, id: raisedBy } = this.#actor;
    const { id: responseId, caseId } = response;
    const common = { agencyId, clientId, caseId, responseId, raisedAt: this.#now, raisedBy };
    await this.#db
      .insertInto('riskAlerts')
      .values(
        fresh.map(({ linkId, kind, words }) => ({
          ...common,
          id: newId(),
          linkId,
          kind: riskKinds.find((one) => one === kind) ?? 'other',
          words,
        })),
      )
      .execute();
    await this.#tell(caseId, publicUrl);
  }

  /** Ends an alert with what was done. 404 when missing or hidden, 409 when somebody has ended it. */
  async acknowledge(clientId: string, alertId: string, whatWasDone: string): Promise<RiskAlert> {
    const ended = await this.#db
      .updateTable('riskAlerts')
      .set({ acknowledgedAt: this.#now, acknowledgedBy: this.#actor.id, whatWasDone })
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', alertId)
      .where('acknowledgedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const { rows } = await sql<{ alert: RiskAlert }>`
      SELECT ${alertJson} AS alert FROM risk_alerts a
      WHERE a.agency_id = ${this.#actor.agencyId} AND a.client_id = ${clientId} AND a.id = ${alertId}`.execute(
      this.#db,
    );
    const [found] = rows;
    if (!found) throw notFound();
    if (!ended)
      throw new Conflict(409, 'acknowledged', /*i18n*/ 'Somebody has already said what was done.', {
        current: found.alert,
      });
    return found.alert;
  }

  async #open(clientId: string, responseId: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('riskAlerts')
      .select('linkId')
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('responseId', '=', responseId)
      .where('acknowledgedAt', 'is', null)
      .execute();
    return rows.map(({ linkId }) => linkId);
  }

  /** Those who supervise the responsible worker; where there is none, whoever spans the program. */
  async #tell(caseId: string, publicUrl: string): Promise<void> {
    const { rows } = await sql<{ email: string }>`
      WITH k AS (SELECT c.responsible_worker_id, c.program_id FROM cases c WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${caseId}),
      supervisors AS (
        SELECT s.supervisor_id AS id FROM k JOIN supervisions s
          ON s.agency_id = ${this.#actor.agencyId} AND s.worker_id = k.responsible_worker_id AND s.ended_at IS NULL),
      spanning AS (
        SELECT p.worker_id AS id FROM k JOIN worker_programs p
          ON p.agency_id = ${this.#actor.agencyId} AND p.program_id = k.program_id AND p.spans
        WHERE NOT EXISTS (SELECT FROM supervisors))
      SELECT w.email FROM (SELECT id FROM supervisors UNION SELECT id FROM spanning) t
      JOIN workers w ON w.agency_id = ${this.#actor.agencyId} AND w.id = t.id AND w.ended_at IS NULL`.execute(
      this.#db,
    );
    for (const { email } of rows)
      await postMail(this.#db, this.#actor.agencyId, {
        kind: 'risk-alert',
        to: email,
        subject: 'An answer tells of a danger',
        body: `Somebody in your team’s care has just given an answer that tells of a danger. ${this.#actor.name} wrote it down.\n\nPlease look at it now: ${publicUrl}/today`,
      });
  }
}
