import { sql } from 'kysely';
import { checkClearance } from '#features/assessments/index.ts';
import { editedOr } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedSystem, Ecomap, NewSystem, System } from '../contract.ts';
import { HouseholdWriter } from './households.ts';

const columns = [
  'id',
  'kind',
  'name',
  'strength',
  'energy',
  'words',
  'organizationId',
  'sensitivity',
  'version',
] as const;

/** What a household lives among. */
export class SystemWriter extends HouseholdWriter {
  /** Throws 404. Suggested is who works on a live referral that the actor may see. */
  async ecomap(clientId: string): Promise<Ecomap> {
    const { agencyId } = this.actor;
    const [self, households] = await Promise.all([this.findSelf(clientId), this.households(clientId)]);
    const [systems, suggested] = await Promise.all([
      this.db
        .selectFrom('ecomapSystems')
        .select(columns)
        .where('agencyId', '=', agencyId)
        .where('clientId', '=', clientId)
        .where('endedAt', 'is', null)
        .orderBy('recordedAt')
        .orderBy('id')
        .execute(),
      sql<Ecomap['suggested'][number]>`
        SELECT DISTINCT ON (o.name, o.id) o.id AS organization_id, o.name, s.name AS service
        FROM referrals f
        JOIN organizations o ON o.agency_id = f.agency_id AND o.id = f.organization_id
        JOIN services s ON s.agency_id = f.agency_id AND s.id = f.service_id
        WHERE f.agency_id = ${agencyId} AND f.client_id = ${clientId}
          AND f.status IN ('requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold')
          AND NOT EXISTS (SELECT FROM ecomap_systems e WHERE e.agency_id = f.agency_id AND e.client_id = f.client_id
            AND e.organization_id = o.id AND e.ended_at IS NULL)
        ORDER BY o.name, o.id, f.requested_at DESC`.execute(this.db),
    ]);
    const present = households.flatMap(({ members }) => members).filter(({ endedOn }) => endedOn === null);
    return {
      household: [...new Set([self?.name ?? '', ...present.map(({ name }) => name)])],
      systems: systems as System[],
      suggested: suggested.rows,
      mayProtect: this.mayProtect(),
    };
  }

  /** Throws 404, or 422 for an organization that nobody knows. */
  async addSystem(clientId: string, given: NewSystem): Promise<System> {
    checkClearance(this.actor, given.sensitivity);
    if (given.organizationId) await this.#checkOrganization(given.organizationId);
    const made = await this.db
      .insertInto('ecomapSystems')
      .values({
        ...given,
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        recordedAt: this.now,
        recordedBy: this.actor.id,
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
    return made as System;
  }

  /** Throws 404 or 412. */
  async changeSystem(
    clientId: string,
    systemId: string,
    given: ChangedSystem,
    version: number,
  ): Promise<System> {
    checkClearance(this.actor, given.sensitivity);
    const edited = await this.#update(clientId, systemId)
      .set((eb) => ({ ...given, version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning(columns)
      .executeTakeFirst();
    return editedOr(edited as System | undefined, () => this.#find(clientId, systemId));
  }

  /** Throws 404. */
  async endSystem(clientId: string, systemId: string, reason: string | null): Promise<void> {
    const ended = await this.#update(clientId, systemId)
      .set({ endedAt: this.now, endedBy: this.actor.id, endedReason: reason })
      .returning('id')
      .executeTakeFirst();
    if (!ended) throw notFound();
  }

  async #checkOrganization(id: string): Promise<void> {
    const found = await this.db
      .selectFrom('organizations')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) throw refuse('body.organizationId', /*i18n*/ 'We do not know this organization.');
  }

  async #find(clientId: string, systemId: string): Promise<System | undefined> {
    const found = await this.db
      .selectFrom('ecomapSystems')
      .select(columns)
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', systemId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    return found as System | undefined;
  }

  #update(clientId: string, systemId: string) {
    return this.db
      .updateTable('ecomapSystems')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', systemId)
      .where('endedAt', 'is', null);
  }
}
