import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewNickname, Nickname } from '../contract.ts';
import { nameWords } from '../match/text.ts';

/** So many pairs are looked through at every check; more would slow it down. */
const enough = 2000;
const longest = 3;

/** The nicknames that an agency has told beside those shipped. */
export class NicknameBook {
  readonly #db: Db;
  readonly #actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#actor = actor;
  }

  /** By name. */
  async list(): Promise<Nickname[]> {
    return this.#select(sql`n.removed_at IS NULL`);
  }

  /** Throws 422 for what is no name, one name twice, a pair that is there already, or too many of them. */
  async add({ name, nickname }: NewNickname, now: Date): Promise<Nickname> {
    const [one, other] = [plainName('body.name', name), plainName('body.nickname', nickname)];
    if (one === other) throw refuse('body.nickname', /*i18n*/ 'These two are the same name already.');
    const there = await this.list();
    const pair = [one, other].sort().join('\n');
    if (there.some((known) => [known.name, known.nickname].map(plain).sort().join('\n') === pair))
      throw refuse('body.nickname', /*i18n*/ 'This pair is on your list already.');
    if (there.length >= enough)
      throw refuse('body.nickname', /*i18n*/ 'Your list is full. Take back a pair that you do not need.');
    const { id: addedBy, agencyId } = this.#actor;
    const id = newId();
    await this.#db
      .insertInto('linkageNicknames')
      .values({ agencyId, id, name, nickname, addedAt: now, addedBy })
      .execute();
    const [added] = await this.#select(sql`n.id = ${id}`);
    if (!added) throw notFound();
    return added;
  }

  /** Throws 404. */
  async takeBack(nicknameId: string, now: Date): Promise<void> {
    const taken = await this.#db
      .updateTable('linkageNicknames')
      .set({ removedAt: now, removedBy: this.#actor.id })
      .where('agencyId', '=', this.#actor.agencyId)
      .where('id', '=', nicknameId)
      .where('removedAt', 'is', null)
      .returning('id')
      .execute();
    if (taken.length === 0) throw notFound();
  }

  async #select(which: ReturnType<typeof sql>): Promise<Nickname[]> {
    const { rows } = await sql<Nickname>`
      SELECT n.id, n.name, n.nickname, n.added_at AS at, w.name AS by FROM linkage_nicknames n
      JOIN workers w ON w.agency_id = n.agency_id AND w.id = n.added_by
      WHERE n.agency_id = ${this.#actor.agencyId} AND ${which} ORDER BY n.plain_name, n.plain_nickname`.execute(
      this.#db,
    );
    return rows;
  }
}

const plain = (name: string) => nameWords(name).join(' ');

/** As it is compared; throws 422 for what nobody is called. */
function plainName(path: string, name: string): string {
  if (/[,;/&+|]/.test(name)) throw refuse(path, /*i18n*/ 'One name at a time, please.');
  if (!/^[\p{L}\p{M}'’ʼ.\- ]+$/u.test(name))
    throw refuse(path, /*i18n*/ 'Please write a name, with letters only.');
  const words = nameWords(name);
  if (words.join('').length < 2 && !/\p{Script=Han}/u.test(name))
    throw refuse(path, /*i18n*/ 'Please write the whole name: an initial fits too many people.');
  if (words.length > longest)
    throw refuse(
      path,
      /*i18n*/ 'A name with its nickname has at most three words. Leave the family name out.',
    );
  return words.join(' ');
}
