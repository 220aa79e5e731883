import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { Conflict, refuse } from '#platform/errors/index.ts';
import { dayIn, newId } from '#platform/values/index.ts';
import type { NewAppointment, NewServiceReceived } from '../contract/parts.ts';
import { type Ability, may } from '../rules/abilities.ts';
import { newsAfterAppointment, nextWordDueOn } from '../rules/clock.ts';
import { findMove, isOpen, type Side, type Status } from '../rules/status.ts';
import type { Held } from './held.ts';
import type { At } from './reader.ts';

/** Whoever acts: a worker, or the provider by their link with the name they gave. */
export type Author = {
  readonly side: Side;
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
};

export type Step = {
  readonly to: Status;
  readonly reason: string | null;
  readonly expectedOn?: string | null;
  readonly waitPosition?: number | null;
};

type NewEvent = {
  readonly kind: 'status' | 'message' | 'call' | 'fact' | 'reminder' | 'service' | 'appointment' | 'link';
  readonly fromStatus?: Status;
  readonly toStatus?: Status;
  readonly fact?: string;
  readonly text: string | null;
};

type ToldFacts = {
  readonly contactMade?: boolean | undefined;
  readonly serviceReceived?: boolean | undefined;
  readonly needMet?: string | undefined;
  readonly experience?: string | undefined;
  readonly experienceRating?: number | undefined;
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

/** What both sides do to a referral they hold. Every step leaves its event, by whom and when. */
export class ReferralCourse {
  protected readonly db: Db;
  protected readonly author: Author;
  protected readonly at: At;

  constructor(db: Db, author: Author, at: At) {
    this.db = db;
    this.author = author;
    this.at = at;
  }

  /** Brings it on by the table of moves; throws 409 for a move that is not in it, 422 for a missing reason. */
  async move(held: Held, { to, reason, expectedOn = null, waitPosition = null }: Step): Promise<void> {
    const move = findMove(held.status, to, this.author.side);
    if (!move) {
      throw new Conflict(
        409,
        'not-from-here',
        /*i18n*/ 'A referral cannot go there from where it stands now.',
        {
          current: { status: held.status },
        },
      );
    }
    if (move.reason && !reason) throw refuse('body.reason', /*i18n*/ 'Please say why.');
    if (expectedOn && expectedOn < this.at.today)
      throw refuse('body.expectedOn', /*i18n*/ 'This day is over.');
    const waits = to === 'wait_listed' || to === 'on_hold';
    const expected = {
      expectedOn: waits ? expectedOn : null,
      waitPosition: to === 'wait_listed' ? waitPosition : null,
    };
    await Promise.all([
      this.change(held, {
        status: to,
        statusReason: reason,
        statusAt: this.at.now,
        ...expected,
        ...this.clock(to, held, expected.expectedOn),
      }),
      this.tell(held, { kind: 'status', fromStatus: held.status, toStatus: to, text: reason }),
    ]);
  }

  /** A message to the other side. From the provider it is news, and the clock begins anew. */
  async write(held: Held, text: string): Promise<void> {
    allow('message', held, this.author.side);
    const news = this.author.side === 'partner';
    await Promise.all([
      this.tell(held, { kind: 'message', text }),
      news && this.change(held, this.clock(held.status, held)),
    ]);
  }

  /** What the provider said when called, for us alone; it is news, and the clock begins anew. */
  async noteCall(held: Held, text: string): Promise<void> {
    allow('call', held, this.author.side);
    await Promise.all([
      this.tell(held, { kind: 'call', text }),
      this.change(held, this.clock(held.status, held)),
    ]);
  }

  /** What was received once. It also answers whether anything was. */
  async serve(held: Held, given: NewServiceReceived): Promise<void> {
    allow('service', held, this.author.side);
    if (given.receivedOn > this.at.today)
      throw refuse('body.receivedOn', /*i18n*/ 'This day has not come yet.');
    const { side, id, name } = this.author;
    const { agencyId, clientId, caseId, sensitivity } = held;
    await Promise.all([
      this.db
        .insertInto('servicesReceived')
        .values({
          ...given,
          agencyId,
          id: newId(),
          clientId,
          caseId,
          referralId: held.id,
          sensitivity,
          recordedAt: this.at.now,
          recordedByKind: side,
          recordedBy: id,
          recordedByName: name,
        })
        .execute(),
      this.tell(held, { kind: 'service', text: given.note }),
      this.change(held, this.clock(held.status, held)),
      held.serviceReceived !== true && this.tellFacts(held, { serviceReceived: true }),
    ]);
  }

  /** An appointment with the provider; news of it is expected two days after. */
  async appoint(held: Held, { title, ...given }: NewAppointment): Promise<void> {
    allow('appointment', held, this.author.side);
    if (new Date(given.startsAt) <= this.at.now)
      throw refuse('body.startsAt', /*i18n*/ 'This moment has passed.');
    const { agencyId, clientId, caseId, sensitivity } = held;
    const { side, id, timeZone } = this.author;
    const newsOn = newsAfterAppointment(dayIn(timeZone, new Date(given.startsAt)));
    await Promise.all([
      this.db
        .insertInto('appointments')
        .values({
          ...given,
          title: title ?? this.recipient(held),
          agencyId,
          id: newId(),
          clientId,
          caseId,
          referralId: held.id,
          sensitivity,
          madeByKind: side,
          madeBy: id,
          createdAt: this.at.now,
        })
        .execute(),
      this.tell(held, { kind: 'appointment', text: given.startsAt }),
      this.change(held, { answerDueAt: this.endOf(newsOn) }),
    ]);
  }

  /** Keeps facts with who told them and when; undefined ones stay. Who may tell which, stands in the contracts. */
  async tellFacts(held: Held, told: ToldFacts): Promise<void> {
    const { contactMade, serviceReceived, needMet, experience, experienceRating } = told;
    const how = experience ?? (experienceRating === undefined ? undefined : `${experienceRating}/5`);
    const values = {
      contact_made: contactMade,
      service_received: serviceReceived,
      need_met: needMet,
      experience: how,
    };
    const news = Object.entries(values).filter(([, value]) => value !== undefined);
    await Promise.all([
      this.change(held, told),
      ...news.map(([fact, value]) => this.tell(held, { kind: 'fact', fact, text: String(value) })),
    ]);
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
    await this.db
      .updateTable('referrals')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('agencyId', '=', held.agencyId)
      .where('id', '=', held.id)
      .execute();
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
    return sql<string>`(${day}::date + 1)::timestamp AT TIME ZONE ${this.author.timeZone}`;
  }
}
