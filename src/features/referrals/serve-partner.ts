import type { PartnerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import type { Seen } from '#platform/http/context.ts';
import type { Handlers } from '#platform/http/room.ts';
import type { partnerReferralRoutes } from './contract/partner-routes.ts';
import type { PartnerReferral } from './contract.ts';
import { ReferralCourse } from './store/course.ts';
import { type Held, holdByLink } from './store/held.ts';
import { noteLook, readByLink } from './store/partner.ts';

type Asked<B> = {
  readonly db: Db;
  readonly actor: PartnerActor;
  readonly now: Date;
  readonly today: string;
  readonly body: B;
  readonly seen: (what: Seen) => void;
};

const noteSeen = ({ actor, seen }: Pick<Asked<unknown>, 'actor' | 'seen'>): void =>
  seen({ clients: [actor.clientId], subjects: [actor.referralId] });

/** Takes the provider's answer, by the name they gave, and answers their page as it then stands. */
const answered =
  <B extends { readonly by: string }>(work: (course: ReferralCourse, held: Held, body: B) => Promise<void>) =>
  async (asked: Asked<B>): Promise<PartnerReferral> => {
    const { db, actor, now, today, body } = asked;
    const held = await holdByLink(db);
    const author = { side: 'partner', id: actor.id, name: body.by, timeZone: actor.timeZone } as const;
    await work(new ReferralCourse(db, author, { now, today }), held, body);
    noteSeen(asked);
    return readByLink(db, actor);
  };

/** Handlers of what a provider does by their link. Which referral it is, only the link says: no path names one. */
export const partnerHandlers: Handlers<typeof partnerReferralRoutes> = {
  readByLink: async (asked) => {
    noteSeen(asked);
    const [, referral] = await Promise.all([
      noteLook(asked.db, asked.now),
      readByLink(asked.db, asked.actor),
    ]);
    return referral;
  },
  acceptByLink: answered((course, held, { note }) => course.move(held, { to: 'accepted', reason: note })),
  refuseByLink: answered((course, held, { reason }) => course.move(held, { to: 'rejected', reason })),
  waitByLink: answered((course, held, { note, ...wait }) =>
    course.move(held, { to: 'wait_listed', reason: note, ...wait }),
  ),
  startByLink: answered((course, held, { note }) => course.move(held, { to: 'in_progress', reason: note })),
  holdByLink: answered((course, held, pause) => course.move(held, { to: 'on_hold', ...pause })),
  endByLink: answered(async (course, held, { outcome, reason, contactMade, serviceReceived }) => {
    await course.move(held, { to: outcome, reason });
    await course.tellFacts(held, {
      ...(contactMade === null ? {} : { contactMade }),
      ...(serviceReceived === null ? {} : { serviceReceived }),
    });
  }),
  appointByLink: answered((course, held, { by: _, ...given }) => course.appoint(held, given)),
  serveByLink: answered((course, held, { by: _, ...given }) => course.serve(held, given)),
  writeByLink: answered((course, held, { text }) => course.write(held, text)),
};
