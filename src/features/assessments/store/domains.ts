import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { domains as allDomains, domainNames, isOwn, type OwnDomain } from '#platform/values/domains.ts';
import { type Domain, newId } from '#platform/values/index.ts';
import type { ChangedDomains, LifeDomains, NewDomain } from '../contract.ts';
import {
  crosswalk,
  crosswalkSources,
  type GravityCode,
  type OpenEligibility,
  ownCrossing,
} from '../rules/crosswalk.ts';

type Said = {
  readonly domain: string;
  readonly position: number;
  readonly label: string | null;
  readonly labels: unknown;
  readonly description: string | null;
  readonly asked: boolean;
  readonly gravity: string | null;
  readonly openEligibility: string | null;
  readonly addedAt: string | null;
  readonly addedBy: string | null;
};

/** The domains of life as one agency orders and calls them; what it never said stays as everybody has it. */
export class DomainBook {
  readonly #db: Db;
  readonly #actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#actor = actor;
  }

  async read(): Promise<LifeDomains> {
    const rows = await this.#rows();
    const said = new Map(rows.map((row) => [row.domain, row]));
    const own = rows.flatMap(({ domain }) => (isOwn(domain) ? [domain] : []));
    const everywhere: readonly Domain[] = [...allDomains, ...own];
    const place = (domain: Domain) => said.get(domain)?.position ?? everywhere.indexOf(domain);
    return {
      domains: [...everywhere]
        .sort((a, b) => place(a) - place(b))
        .map((domain) => shown(domain, said.get(domain))),
      sources: crosswalkSources,
    };
  }

  /** Those of the agency's own that are not named stay as they are, after the others. Throws 422 naming the field. */
  async change({ domains }: ChangedDomains): Promise<LifeDomains> {
    const { agencyId } = this.#actor;
    const own = (await this.#rows()).filter(({ domain }) => isOwn(domain));
    const unnamed = own.filter(({ domain }) => !domains.some((given) => given.domain === domain));
    const named = domains.map((given, nth) => {
      if (!isOwn(given.domain))
        return { ...given, gravity: null, openEligibility: null, addedAt: null, addedBy: null };
      const before = own.find(({ domain }) => domain === given.domain);
      if (!before)
        throw refuse(`body.domains.${nth}.domain`, /*i18n*/ 'This is not an area of life we know.');
      if (!given.label)
        throw refuse(`body.domains.${nth}.label`, /*i18n*/ 'A part of life of your own needs a name.');
      return { ...before, ...given };
    });
    const rows = [...named, ...unnamed].map((row, position) => ({
      ...row,
      labels: JSON.stringify(row.labels),
      agencyId,
      position,
    }));
    await this.#db
      .insertInto('agencyDomains')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'domain']).doUpdateSet((set) => ({
          position: set.ref('excluded.position'),
          label: set.ref('excluded.label'),
          labels: set.ref('excluded.labels'),
          description: set.ref('excluded.description'),
          asked: set.ref('excluded.asked'),
          gravity: set.ref('excluded.gravity'),
          openEligibility: set.ref('excluded.openEligibility'),
        })),
      )
      .execute();
    return this.read();
  }

  /** Throws 422 where there is one of that name. */
  async add(given: NewDomain, now: Date): Promise<LifeDomains> {
    const { domains } = await this.read();
    const same = (name: string) => name.toLowerCase() === given.label.toLowerCase();
    if (domains.some(({ domain, label }) => same(label ?? (isOwn(domain) ? '' : domainNames[domain]))))
      throw refuse('body.label', /*i18n*/ 'There is a part of life of this name already.');
    const last = Math.max(domains.length, ...(await this.#rows()).map(({ position }) => position + 1));
    const domain: OwnDomain = `own-${newId()}`;
    await this.#db
      .insertInto('agencyDomains')
      .values({
        ...given,
        labels: JSON.stringify(given.labels),
        agencyId: this.#actor.agencyId,
        domain,
        position: last,
        addedAt: now,
        addedBy: this.#actor.id,
      })
      .execute();
    return this.read();
  }

  #rows(): Promise<Said[]> {
    return this.#db
      .selectFrom('agencyDomains')
      .select([
        'domain',
        'position',
        'label',
        'labels',
        'description',
        'asked',
        'gravity',
        'openEligibility',
        'addedAt',
        'addedBy',
      ])
      .where('agencyId', '=', this.#actor.agencyId)
      .orderBy('position')
      .execute();
  }
}

function shown(domain: Domain, said: Said | undefined): LifeDomains['domains'][number] {
  return {
    domain,
    label: said?.label ?? null,
    labels: (said?.labels ?? {}) as Record<string, string>,
    description: said?.description ?? null,
    asked: said?.asked ?? true,
    ...(isOwn(domain)
      ? ownCrossing(said?.gravity as GravityCode | null, said?.openEligibility as OpenEligibility | null)
      : crosswalk[domain]),
  };
}
