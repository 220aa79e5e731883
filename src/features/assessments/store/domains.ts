import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { domains as allDomains } from '#platform/values/domains.ts';
import type { Domain } from '#platform/values/index.ts';
import type { ChangedDomains, LifeDomains } from '../contract.ts';
import { crosswalk, crosswalkSources } from '../rules/crosswalk.ts';

/** The domains of life as one agency orders and calls them; what it never said stays as everybody has it. */
export class DomainBook {
  readonly #db: Db;
  readonly #agencyId: string;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#agencyId = actor.agencyId;
  }

  async read(): Promise<LifeDomains> {
    const rows = await this.#db
      .selectFrom('agencyDomains')
      .select(['domain', 'position', 'label', 'asked'])
      .where('agencyId', '=', this.#agencyId)
      .execute();
    const said = new Map(rows.map((row) => [row.domain, row]));
    const place = (domain: Domain) => said.get(domain)?.position ?? allDomains.indexOf(domain);
    return {
      domains: [...allDomains]
        .sort((a, b) => place(a) - place(b))
        .map((domain) => ({
          domain,
          label: said.get(domain)?.label ?? null,
          asked: said.get(domain)?.asked ?? true,
          ...crosswalk[domain],
        })),
      sources: crosswalkSources,
    };
  }

  async change({ domains }: ChangedDomains): Promise<LifeDomains> {
    const agencyId = this.#agencyId;
    await this.#db
      .insertInto('agencyDomains')
      .values(domains.map((given, position) => ({ ...given, agencyId, position })))
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'domain']).doUpdateSet((set) => ({
          position: set.ref('excluded.position'),
          label: set.ref('excluded.label'),
          asked: set.ref('excluded.asked'),
        })),
      )
      .execute();
    return this.read();
  }
}
