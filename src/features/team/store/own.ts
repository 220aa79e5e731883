import type { Role } from '#platform/access/capabilities.ts';
import { editedOr } from '#platform/db/index.ts';
import { NotSignedIn } from '#platform/errors/index.ts';
import type { Me, MeChange } from '../contract.ts';
import { WorkerReader } from './workers.ts';

type Own = Omit<Me, 'can'>;

/** The worker who asks, and what they may change of themselves. */
export class OwnWriter extends WorkerReader {
  async get(): Promise<Own> {
    const found = await this.db
      .selectFrom('workers as w')
      .innerJoin('agencies as a', 'a.id', 'w.agencyId')
      .where('w.agencyId', '=', this.actor.agencyId)
      .where('w.id', '=', this.actor.id)
      .select([
        'w.id',
        'w.name',
        'w.email',
        'w.phone',
        'w.jobTitle',
        'w.language',
        'w.languages',
        'w.version',
        'w.roles',
        'a.name as agencyName',
        'a.timeZone',
      ])
      .executeTakeFirst();
    if (!found) throw new NotSignedIn();
    const { roles, agencyName, timeZone, ...worker } = found;
    return {
      worker,
      agency: { id: this.actor.agencyId, name: agencyName, timeZone },
      roles: roles as Role[],
    };
  }

  async change(change: MeChange, expectedVersion: number): Promise<Own> {
    const edited = await this.db
      .updateTable('workers')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', this.actor.id)
      .where('version', '=', expectedVersion)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, () => this.get());
    return await this.get();
  }
}
