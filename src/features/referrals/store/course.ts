import { Conflict, refuse } from '#platform/errors/index.ts';
import { dayIn, newId } from '#platform/values/index.ts';
import type { NewAppointment, NewServiceReceived } from '../contract/parts.ts';
import { newsAfterAppointment } from '../rules/clock.ts';
import { facts } from '../rules/facts.ts';
import { findMove, type Status } from '../rules/status.ts';
import { allow, ReferralHand } from './hand.ts';
import type { Held } from './held.ts';

export type Step = {
  readonly to: Status;
  readonly reason: string | null;
  readonly expectedOn?: string | null;
  readonly waitPosition?: number | null;
};

type ToldFacts = {
  readonly contactMade?: boolean | undefined;
  readonly serviceReceived?: boolean | undefined;
  readonly needMet?: string | undefined;
  readonly experience?: string | undefined;
  readonly experienceRating?: number | undefined;
};

/** What both sides do to a referral they hold. */
export class ReferralCourse extends ReferralHand {
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
    const newsOn = newsAfterAppointment(dayIn(timeZone, new Date(given.startsAt)), this.at.today);
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
    const news = facts.filter((fact) => values[fact] !== undefined);
    await Promise.all([
      this.change(held, told),
      ...news.map((fact) => this.tell(held, { kind: 'fact', fact, text: String(values[fact]) })),
    ]);
  }
}
