import type { Role } from '#platform/access/capabilities.ts';
import { editedOr } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewWorker, WorkerChange } from '../contract.ts';
import { maySupervise } from '../rules.ts';
import { WorkerReader } from './workers.ts';

type Seat = NewWorker['programs'][number];

/** Writes the staff, inside the transaction of the request. */
export class WorkerWriter extends WorkerReader {
  /** Adds somebody who signs in as `userId`; answers the worker's id. */
  async add(userId: string, { supervisorId, programs, ...given }: NewWorker): Promise<string> {
    const id = newId();
    const { agencyId } = this.actor;
    await this.db
      .insertInto('workers')
      .values({ ...given, agencyId, id, userId, caseloadId: newId() })
      .execute();
    if (supervisorId) await this.#supervise(id, supervisorId);
    await this.#seat(id, programs, given.roles);
    return id;
  }

  /** Changes what is named; throws 404 or 412, or 422 naming the supervisor or the programs. */
  async change(id: string, change: WorkerChange, expectedVersion: number): Promise<void> {
    const { supervisorId, programs, ...own } = change;
    const edited = await this.db
      .updateTable('workers')
      .set((set) => ({ ...own, version: set('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .returning('roles')
      .executeTakeFirst();
    const { roles } = await editedOr(edited, () => this.worker(id).catch(() => undefined));
    if (supervisorId !== undefined) await this.#supervise(id, supervisorId);
    if (programs) await this.#seat(id, programs, roles as Role[]);
    if (own.roles) await this.#giveUp(id, own.roles);
  }

  /** Somebody leaves; whom they supervised has no supervisor until one is named. */
  async leave(id: string): Promise<void> {
    const { agencyId } = this.actor;
    await this.#giveUp(id, []);
    await this.#endSupervisions('workerId', id);
    await this.db
      .updateTable('workers')
      .set((set) => ({ endedAt: this.now, version: set('version', '+', 1) }))
      .where('agencyId', '=', agencyId)
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .execute();
  }

  /** What the roles gave and no longer give: a sight of others' clients must not outlive its role. */
  async #giveUp(id: string, roles: readonly Role[]): Promise<void> {
    if (!maySupervise(roles)) await this.#endSupervisions('supervisorId', id);
    if (roles.includes('director')) return;
    await this.db
      .updateTable('workerPrograms')
      .set({ spans: false })
      .where('agencyId', '=', this.actor.agencyId)
      .where('workerId', '=', id)
      .execute();
  }

  async #supervise(id: string, supervisorId: string | null): Promise<void> {
    if (supervisorId) await this.#checkSupervisor(id, supervisorId);
    await this.#endSupervisions('workerId', id);
    if (!supervisorId) return;
    await this.db
      .insertInto('supervisions')
      .values({ agencyId: this.actor.agencyId, id: newId(), supervisorId, workerId: id, startedAt: this.now })
      .execute();
  }

  async #checkSupervisor(id: string, supervisorId: string): Promise<void> {
    const path = 'body.supervisorId';
    if (id === supervisorId) throw refuse(path, /*i18n*/ 'Nobody supervises themselves.');
    const supervisor = await this.worker(supervisorId).catch(() => undefined);
    if (!supervisor || supervisor.endedAt || !maySupervise(supervisor.roles)) {
      throw refuse(path, /*i18n*/ 'Please choose somebody who works here as supervisor or program director.');
    }
  }

  async #endSupervisions(side: 'workerId' | 'supervisorId', id: string): Promise<void> {
    await this.db
      .updateTable('supervisions')
      .set({ endedAt: this.now })
      .where('agencyId', '=', this.actor.agencyId)
      .where(side, '=', id)
      .where('endedAt', 'is', null)
      .execute();
  }

  async #seat(id: string, seats: readonly Seat[], roles: readonly Role[]): Promise<void> {
    const { agencyId } = this.actor;
    if (seats.some(({ spans }) => spans) && !roles.includes('director')) {
      throw refuse('body.programs', /*i18n*/ 'Only a program director sees every client of a program.');
    }
    await this.db
      .deleteFrom('workerPrograms')
      .where('agencyId', '=', agencyId)
      .where('workerId', '=', id)
      .execute();
    if (seats.length === 0) return;
    await this.db
      .insertInto('workerPrograms')
      .values(seats.map((seat) => ({ ...seat, agencyId, workerId: id })))
      .execute();
  }
}
