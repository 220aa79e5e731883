import { sql } from 'kysely';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewExclusion, NewSeal, Protection } from '../contract.ts';
import { ClientReader } from './clients.ts';

const walksWithClients = sql`w.ended_at IS NULL AND w.roles && '{case_manager,supervisor,director}'`;

/** Seals, and workers who are kept out. Whoever seals may lose sight of the client: nothing is read afterwards. */
export class ProtectionWriter extends ClientReader {
  /** Throws 404 for a missing or hidden client. */
  async read(clientId: string): Promise<Protection> {
    const { rows } = await sql<Protection>`
      SELECT
        (SELECT json_build_object('id', s.id, 'reason', s.reason, 'sealedAt', s.sealed_at, 'sealedBy', json_build_object('id', b.id, 'name', b.name),
            'openedTo', (SELECT json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.name) FROM workers w
              WHERE w.agency_id = s.agency_id AND w.id = ANY (s.opened_to)))
          FROM client_seals s JOIN workers b ON b.agency_id = s.agency_id AND b.id = s.sealed_by
          WHERE s.agency_id = c.agency_id AND s.client_id = c.id AND s.unsealed_at IS NULL) AS seal,
        (SELECT coalesce(json_agg(json_build_object('id', e.id, 'reason', e.reason, 'at', e.created_at,
            'worker', json_build_object('id', w.id, 'name', w.name), 'by', json_build_object('id', b.id, 'name', b.name)) ORDER BY e.created_at), '[]')
          FROM exclusions e
          JOIN workers w ON w.agency_id = e.agency_id AND w.id = e.worker_id
          JOIN workers b ON b.agency_id = e.agency_id AND b.id = e.created_by
          WHERE e.agency_id = c.agency_id AND e.client_id = c.id AND e.ended_at IS NULL) AS exclusions,
        (SELECT json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.name) FROM workers w
          WHERE w.agency_id = c.agency_id AND ${walksWithClients}) AS colleagues
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    const [found] = rows;
    if (!found) throw notFound();
    return found;
  }

  /** Throws 404, 409 when it is sealed already, or 422 when nobody could work with the client or unseal them. */
  async seal(clientId: string, { reason, openedTo }: NewSeal): Promise<void> {
    await this.#checkOpenedTo(clientId, openedTo);
    await this.db
      .insertInto('clientSeals')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        reason,
        openedTo: [...new Set(openedTo)],
        sealedBy: this.actor.id,
      })
      .execute();
  }

  async unseal(clientId: string, sealId: string): Promise<void> {
    const done = await this.db
      .updateTable('clientSeals')
      .set({ unsealedAt: sql<string>`now()`, unsealedBy: this.actor.id })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', sealId)
      .where('unsealedAt', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw notFound();
  }

  /** Throws 404, or 422 for somebody who is responsible for the client or is kept out already. */
  async exclude(clientId: string, { workerId, reason }: NewExclusion): Promise<void> {
    const { exclusions, colleagues } = await this.read(clientId);
    const wrong = await this.#cannotExclude(clientId, workerId, { exclusions, colleagues });
    if (wrong) throw refuse('body.workerId', wrong);
    await this.db
      .insertInto('exclusions')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        workerId,
        reason,
        createdBy: this.actor.id,
      })
      .execute();
  }

  async endExclusion(clientId: string, exclusionId: string): Promise<void> {
    const done = await this.db
      .updateTable('exclusions')
      .set({ endedAt: sql<string>`now()` })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', exclusionId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw notFound();
  }

  async #cannotExclude(
    clientId: string,
    workerId: string,
    known: Pick<Protection, 'exclusions' | 'colleagues'>,
  ) {
    if (!known.colleagues.some(({ id }) => id === workerId))
      return /*i18n*/ 'This is nobody who works with clients here.';
    if (known.exclusions.some(({ worker }) => worker.id === workerId))
      return /*i18n*/ 'They are kept out already.';
    const responsible = await this.#responsible(clientId);
    if (responsible.includes(workerId))
      return /*i18n*/ 'They are responsible for this person: give the case to somebody else first.';
    return undefined;
  }

  async #checkOpenedTo(clientId: string, openedTo: readonly string[]): Promise<void> {
    const { colleagues } = await this.read(clientId);
    const path = 'body.openedTo';
    if (openedTo.some((named) => colleagues.every(({ id }) => id !== named))) {
      throw refuse(path, /*i18n*/ 'Somebody named here does not work with clients.');
    }
    const responsible = await this.#responsible(clientId);
    if (responsible.some((worker) => !openedTo.includes(worker))) {
      throw refuse(
        path,
        /*i18n*/ 'The responsible worker must be among them: nobody may be left without a worker.',
      );
    }
    const { rows } = await sql<{ able: boolean }>`
      SELECT EXISTS (SELECT FROM workers w WHERE w.agency_id = ${this.actor.agencyId} AND w.id = ANY (${openedTo}::uuid[])
        AND w.roles && '{supervisor,director}') AS able`.execute(this.db);
    if (!rows[0]?.able)
      throw refuse(path, /*i18n*/ 'Name at least one supervisor or director, who can open it again.');
  }

  async #responsible(clientId: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('cases')
      .select('responsibleWorkerId')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('closedAt', 'is', null)
      .execute();
    return rows.map((row) => row.responsibleWorkerId);
  }
}
