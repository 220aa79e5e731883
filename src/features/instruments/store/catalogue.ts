import { createHash } from 'node:crypto';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId, sensitiveCategories } from '#platform/values/index.ts';
import { findExtension, urls } from '../engine/extensions.ts';
import type { Questionnaire } from '../engine/fhir.ts';
import { shipped } from '../rules/shipped/index.ts';

/** A version of an instrument as it is kept. */
export type Kept = {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  readonly category: string | null;
};

export type Listed = {
  readonly questionnaire: Questionnaire;
  readonly shipped: boolean;
  readonly retiredAt: string | null;
};

const hashOf = (questionnaire: Questionnaire): string =>
  createHash('sha256').update(JSON.stringify(questionnaire)).digest('hex').slice(0, 12);

/** Where a questionnaire is known: its own url and version, or ones made of what it says. */
export function identityOf(questionnaire: Questionnaire): { readonly url: string; readonly version: string } {
  const { url, version, name, title, id } = questionnaire;
  const slug = (name ?? title ?? id ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const hash = hashOf(questionnaire);
  return { url: url ?? `urn:throughline:imported:${slug || hash}`, version: version ?? `content-${hash}` };
}

export class InstrumentReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The newest version of everything that can be used: what comes with the product, then what was imported. */
  async list(): Promise<readonly Listed[]> {
    const rows = await this.#imported();
    const own = shipped.map((questionnaire) => ({ questionnaire, shipped: true, retiredAt: null }));
    return [
      ...own,
      ...rows.map(({ questionnaire, retiredAt }) => ({
        questionnaire: questionnaire as unknown as Questionnaire,
        shipped: false,
        retiredAt,
      })),
    ];
  }

  /** The questionnaire of an instrument in its newest version; 404 when nobody knows it. */
  async get(url: string): Promise<Questionnaire> {
    const found = (await this.list()).find((one) => identityOf(one.questionnaire).url === url);
    if (!found) throw notFound();
    return found.questionnaire;
  }

  async hasVersion(questionnaire: Questionnaire): Promise<boolean> {
    const { url, version } = identityOf(questionnaire);
    if (shipped.some((one) => one.url === url)) return true;
    return (await this.find(url, version)) !== undefined;
  }

  protected find(url: string, version: string) {
    return this.db
      .selectFrom('instruments')
      .select(['id', 'questionnaire', 'category', 'retiredAt'])
      .where('agencyId', '=', this.actor.agencyId)
      .where('url', '=', url)
      .where('questionnaireVersion', '=', version)
      .executeTakeFirst();
  }

  #imported() {
    return this.db
      .selectFrom('instruments')
      .distinctOn('url')
      .select(['questionnaire', 'retiredAt'])
      .where('agencyId', '=', this.actor.agencyId)
      .where('shipped', '=', false)
      .orderBy('url')
      .orderBy('addedAt', 'desc')
      .orderBy('id', 'desc')
      .execute();
  }
}

export class InstrumentWriter extends InstrumentReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** The version that is answered now, kept for good. 404 when nobody knows it, 409 when it is offered no longer. */
  async keep(url: string): Promise<Kept> {
    const found = (await this.list()).find((one) => identityOf(one.questionnaire).url === url);
    if (!found) throw notFound();
    if (found.retiredAt !== null)
      throw new Conflict(409, 'retired', /*i18n*/ 'This instrument is not offered any more.');
    if (found.shipped) await this.#insert(found.questionnaire, true);
    const { version } = identityOf(found.questionnaire);
    const row = await this.find(url, version);
    if (!row) throw notFound();
    return {
      id: row.id,
      questionnaire: row.questionnaire as unknown as Questionnaire,
      category: row.category,
    };
  }

  /** Adds an imported version beside the earlier ones. */
  async add(questionnaire: Questionnaire): Promise<{ id: string; url: string; version: string }> {
    const { url, version } = identityOf(questionnaire);
    const again = /*i18n*/ 'This version is there already. A changed questionnaire needs another version.';
    if (await this.hasVersion(questionnaire)) throw refuse('body.questionnaire', again, 'already-there');
    const id = await this.#insert(questionnaire, false);
    if (id === undefined) throw refuse('body.questionnaire', again, 'already-there');
    return { id, url, version };
  }

  /** Offers no version of it any longer; 404 when it was never imported. */
  async retire(url: string): Promise<void> {
    const { numUpdatedRows } = await this.db
      .updateTable('instruments')
      .set({ retiredAt: this.#now, retiredBy: this.actor.id })
      .where('agencyId', '=', this.actor.agencyId)
      .where('url', '=', url)
      .where('shipped', '=', false)
      .where('retiredAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw notFound();
  }

  async #insert(questionnaire: Questionnaire, isShipped: boolean): Promise<string | undefined> {
    const { url, version } = identityOf(questionnaire);
    const category = findExtension(questionnaire, urls.sensitivity)?.valueCode;
    const made = await this.db
      .insertInto('instruments')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        url,
        questionnaireVersion: version,
        title: questionnaire.title ?? questionnaire.name ?? url,
        category: sensitiveCategories.find((one) => one === category) ?? null,
        shipped: isShipped,
        questionnaire: JSON.stringify(questionnaire),
        addedAt: this.#now,
        addedBy: this.actor.id,
      })
      .onConflict((conflict) => conflict.columns(['agencyId', 'url', 'questionnaireVersion']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return made?.id;
  }
}
