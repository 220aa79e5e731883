import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { Conflict } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import { type Ability, may } from '../rules/abilities.ts';
import { nextWordDueOn } from '../rules/clock.ts';
import type { Fact } from '../rules/facts.ts';
import { isOpen, type Side, type Status } from '../rules/status.ts';
import type { Held } from './held.ts';
import type { At } from './reader.ts';

/** Whoever acts: a worker, or the provider by their link with the name they gave. */
export type Author = {
  readonly side: Side;
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
};

type NewEvent = {
  readonly kind:
    | 'status'
    | 'message'
    | 'call'
    | 'fact'
    | 'reminder'
    | 'service'
    | 'appointment'
    | 'link'
    | 'link_ended';
  readonly fromStatus?: Status;
  readonly toStatus?: Status;
  readonly fact?: Fact;
  readonly text: string | null;
};

/** Throws 409 unless this side may do this at the referral's status. */
export function allow(ability: Ability, held: { readonly status: Status }, side: Side): void {
  if (!may(ability, held.status, side)) {
    throw new Conflict(
      409,
      'not-now',
      /*i18n*/ 'This cannot be done with a referral that stands where this one stands.',
      {
        current: { status: held.status },
      },
    );
  }
}

/** The hand that changes a referral: every change leaves its event, by whom and when, and moves the clock. */
export class ReferralHand {
  protected readonly db: Db;
  protected readonly author: Author;
  protected readonly at: At;

  constructor(db: Db, author: Author, at: At) {
    this.db = db;
    this.author = author;
    this.at = at;
  }

  protected async tell(held: Held, event: NewEvent): Promise<void> {
    const { agencyId, clientId, sensitivity } = held;
    const { side, id, name } = this.author;
    await this.db
      .insertInto('referralEvents')
      .values({
        ...event,
        agencyId,
        id: newId(),
        clientId,
        referralId: held.id,
        sensitivity,
        byKind: side,
        byId: id,
        byName: name,
        at: this.at.now,
      })
      .execute();
  }

  protected async change(held: Held, change: object): Promise<void> {
    if (Object.keys(change).length === 0) return;
    if (this.author.side === 'partner') return this.#changeByLink(change);
    await this.db
      .updateTable('referrals')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('agencyId', '=', held.agencyId)
      .where('id', '=', held.id)
      .execute();
  }

  /** The database takes from a provider only what is theirs to say. */
  async #changeByLink(change: object): Promise<void> {
    const columns = Object.entries(change)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => sql`${value} AS ${sql.ref(name)}`);
    await sql`SELECT access.change_by_link(to_jsonb(c)) FROM (SELECT ${sql.join(columns)}) c`.execute(
      this.db,
    );
  }

  /** To whom it was told: the name that both sides may read. */
  protected recipient(held: Held) {
    return sql<string>`(SELECT d.recipient FROM disclosures d WHERE d.agency_id = ${held.agencyId} AND d.referral_id = ${held.id} LIMIT 1)`;
  }

  /** By when the next word is due at a status; an ended referral waits for nobody. */
  protected clock(status: Status, { answerDays }: Held, expectedOn?: string | null) {
    if (!isOpen(status)) return {};
    return {
      answerDueAt: this.endOf(
        nextWordDueOn({ status, answerDays, today: this.at.today, expectedOn: expectedOn ?? null }),
      ),
    };
  }

  /** The end of a day in the agency's time zone. */
  protected endOf(day: string) {
    return sql<string>`((${day}::date + 1)::timestamp AT TIME ZONE ${this.author.timeZone})`;
  }
}
