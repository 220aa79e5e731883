import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import type { Handlers } from '#platform/http/room.ts';
import type { staffReferralRoutes } from './contract/staff-routes.ts';
import type { ReferralDetail } from './contract.ts';
import { DraftWriter } from './store/drafts.ts';
import { readGrounds } from './store/grounds.ts';
import { allow } from './store/hand.ts';
import { type HeldByUs, holdReferral } from './store/held.ts';
import { ReferralReader } from './store/reader.ts';
import { SendingCourse } from './store/sending.ts';

type Asked<B> = {
  readonly db: Db;
  readonly actor: WorkerActor;
  readonly now: Date;
  readonly today: string;
  readonly params: { readonly clientId: string; readonly referralId: string };
  readonly body: B;
};

/** Handlers of what staff does with referrals. `publicUrl` is where providers open their links. */
export function staffHandlers(publicUrl: string): Handlers<typeof staffReferralRoutes> {
  const reader = ({ db, actor, now, today }: Omit<Asked<unknown>, 'params' | 'body'>) =>
    new ReferralReader(db, actor, { now, today });

  /** Holds the referral, does the work, and answers it as it then stands beside what the work gave. */
  async function onHeld<B, T>(
    asked: Asked<B>,
    work: (course: SendingCourse, held: HeldByUs, body: B) => Promise<T>,
  ): Promise<{ referral: ReferralDetail; given: T }> {
    const { db, actor, now, today, params, body } = asked;
    const held = await holdReferral(db, actor.agencyId, params.clientId, params.referralId);
    const course = new SendingCourse(
      db,
      { side: 'worker', id: actor.id, name: actor.name, timeZone: actor.timeZone },
      { now, today },
      publicUrl,
    );
    const given = await work(course, held, body);
    return { given, referral: await reader(asked).get(params.clientId, params.referralId) };
  }

  const changed =
    <B>(work: (course: SendingCourse, held: HeldByUs, body: B) => Promise<void>) =>
    async (asked: Asked<B>) =>
      (await onHeld(asked, work)).referral;

  return {
    listReferrals: async (asked) => {
      const found = await reader(asked).list(asked.params.clientId);
      asked.seen({ subjects: found.map(({ id }) => id) });
      return found;
    },
    readGrounds: async ({ db, actor, today, params, query, seen }) => {
      const { stepId = null, needId = null } = query;
      seen({ subjects: [stepId, needId].filter((id) => id !== null) });
      return readGrounds(db, actor.agencyId, params.clientId, { stepId, needId }, today);
    },
    readReferral: async (asked) => reader(asked).get(asked.params.clientId, asked.params.referralId),
    writeReferral: async ({ db, actor, now, today, params, body }) =>
      new DraftWriter(db, actor, { now, today }).write(params.clientId, body),
    changeReferral: async ({ db, actor, now, today, params, body, expectedVersion }) =>
      new DraftWriter(db, actor, { now, today }).change(
        params.clientId,
        params.referralId,
        body,
        expectedVersion,
      ),
    sendReferral: async (asked) => {
      const { referral, given } = await onHeld(asked, (course, held, { how, email }) =>
        course.send(held, how, email),
      );
      asked.seen({ subjects: [referral.id], detail: { how: asked.body.how } });
      return { referral, url: given };
    },
    makeLink: async (asked) => {
      const { referral, given } = await onHeld(asked, (course, held, { email }) => course.link(held, email));
      asked.seen({ subjects: [referral.id] });
      return { referral, url: given };
    },
    revokeLink: async (asked) =>
      changed(async (course, held) => course.revoke(held, asked.params.linkId))(asked),
    remindProvider: changed(async (course, held, { email }) => course.remind(held, email)),
    moveReferral: changed(async (course, held, step) => course.move(held, step)),
    writeToProvider: changed(async (course, held, { text }) => course.writeToProvider(held, text)),
    noteCall: changed(async (course, held, { text }) => course.noteCall(held, text)),
    tellFacts: changed(async (course, held, told) => {
      allow('facts', held, 'worker');
      await course.tellFacts(held, told);
    }),
    recordService: changed(async (course, held, given) => course.serve(held, given)),
    arrangeAppointment: changed(async (course, held, given) => course.appoint(held, given)),
  };
}
