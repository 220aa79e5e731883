import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId, plusDays } from '#platform/values/index.ts';
import type { NewSnooze, SignalCode, Snooze } from '../contract.ts';
import { longestSnooze, type Section, sectionOf } from '../rules/urgency.ts';
import { allSignals, supervisionSignals } from '../signals/index.ts';
import type { Signal } from '../signals/signal.ts';
import { clock, givenOf, type Moment } from './clock.ts';
import { Composed, given } from './composed.ts';
import { findings } from './statement.ts';
import { myOwn } from './today.ts';

/** The cause as it stands, `since` to the microsecond, and when it would come back. */
type Live = { readonly since: string; readonly urgency: number; readonly until: string };

/** One cause of one signal about one person, if it stands; asked anew, because only what is live can be put aside. */
function liveOf(signal: Signal, signs: boolean): Composed<Live> {
  const [client, subject] = [sql`${given('clientId')}::uuid`, sql`${given('subjectId')}::uuid`];
  return new Composed(
    () => sql`
      ${findings(myOwn(signs), [signal])}
      SELECT f.since::text AS since, f.urgency, ${clock.startOf(sql`${given('until')}::date`)} AS until
      FROM found f WHERE f.client_id = ${client} AND f.subject_id = ${subject}`,
  );
}
const liveByCode = (signals: readonly Signal[], signs: boolean): ReadonlyMap<SignalCode, Composed<Live>> =>
  new Map(signals.map((signal) => [signal.code, liveOf(signal, signs)]));
const signing = liveByCode(allSignals, true);
const own = liveByCode(
  allSignals.filter((signal) => !supervisionSignals.includes(signal)),
  false,
);

const tooLong: Readonly<Record<Section, string>> = {
  now: /*i18n*/ 'This cannot rest longer than three days.',
  today: /*i18n*/ 'This can rest for two weeks at most.',
  week: /*i18n*/ 'This can rest for sixty days at most.',
};

/** Puts signals aside and takes them up again, inside the transaction of the request. */
export class SnoozeWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #at: Moment;

  constructor(db: Db, actor: WorkerActor, at: Moment) {
    this.#db = db;
    this.#actor = actor;
    this.#at = at;
  }

  /** Throws 404 when no such signal is live for this worker; 422 when it would rest too long. */
  async snooze(clientId: string, wish: NewSnooze): Promise<Snooze> {
    const { signal, subjectId, until, reason } = wish;
    const { agencyId, id: workerId } = this.#actor;
    const live = await this.#live(clientId, wish);
    this.#checkUntil(until, live.urgency);
    const [, made] = await Promise.all([
      this.#db
        .updateTable('snoozes')
        .set({ endedAt: this.#at.now })
        .where('agencyId', '=', agencyId)
        .where('workerId', '=', workerId)
        .where('signal', '=', signal)
        .where('subjectId', '=', subjectId)
        .where('endedAt', 'is', null)
        .execute(),
      this.#db
        .insertInto('snoozes')
        .values({
          agencyId,
          id: newId(),
          clientId,
          workerId,
          signal,
          subjectId,
          reason,
          createdAt: this.#at.now,
          ...live,
        })
        .returning(['id', 'until'])
        .executeTakeFirstOrThrow(),
    ]);
    return made;
  }

  /** Throws 404 when there is none of one's own that is still put aside. */
  async end(clientId: string, snoozeId: string): Promise<void> {
    const ended = await this.#db
      .updateTable('snoozes')
      .set({ endedAt: this.#at.now })
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', snoozeId)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended) throw notFound();
  }

  async #live(clientId: string, { signal, subjectId, until }: NewSnooze): Promise<Live> {
    const asked = (can(this.#actor.roles, 'sign exceptions') ? signing : own).get(signal);
    const [live] =
      (await asked?.ask(this.#db, { ...givenOf(this.#actor, this.#at), clientId, subjectId, until })) ?? [];
    if (!live) throw notFound();
    return live;
  }

  #checkUntil(until: string, urgency: number): void {
    if (until <= this.#at.today) throw refuse('body.until', /*i18n*/ 'Please choose a day to come.');
    if (until > plusDays(this.#at.today, longestSnooze(urgency)))
      throw refuse('body.until', tooLong[sectionOf(urgency)]);
  }
}
