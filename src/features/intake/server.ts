import { dangerLetters } from '#features/cases/index.ts';
import { serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { intakeRoutes } from './contract.ts';
import { PublicDoor } from './store/public.ts';
import { QueueReader } from './store/queue.ts';
import { SelfReferralWriter } from './store/self-referrals.ts';
import { SettingsWriter } from './store/settings.ts';
import { TellingWriter } from './store/telling.ts';
import { WaitingWriter } from './store/waiting.ts';

export const intakeRoom = ({ publicUrl }: Services) =>
  serveRoom('intake', intakeRoutes, {
    readPublicPage: async ({ db, actor, now }) => new PublicDoor(db, actor).page(now),
    referOneself: async ({ db, actor, now, today, ip, body, seen }) => {
      const { id, reference } = await new PublicDoor(db, actor).refer(
        body,
        { now, today, ip },
        dangerLetters(publicUrl),
      );
      seen({ subjects: [id] });
      return { reference };
    },
    readQueue: async ({ db, actor, today, seen }) => {
      const queue = await new QueueReader(db, actor).read(today);
      seen({
        clients: [...queue.undecided, ...queue.waiting].map(({ clientId }) => clientId),
        subjects: queue.selfReferrals.map(({ id }) => id),
      });
      return queue;
    },
    readAtTheDoor: async ({ db, actor }) => new QueueReader(db, actor).count(),
    readSelfReferral: async ({ db, actor, now, params }) =>
      new SelfReferralWriter(db, actor, now).get(params.selfReferralId),
    findSelfReferral: async ({ db, actor, now, query, seen }) => {
      const found = await new SelfReferralWriter(db, actor, now).findByReference(query.reference);
      seen({ subjects: found.map(({ id }) => id) });
      return { found };
    },
    // The reason is erased with what was written; in the log, which is kept for ever, it would stay.
    redirectSelfReferral: async ({ db, actor, now, params, body }) =>
      new SelfReferralWriter(db, actor, now).redirect(params.selfReferralId, body),
    setAsideSelfReferral: async ({ db, actor, now, params, body }) =>
      new SelfReferralWriter(db, actor, now).setAside(params.selfReferralId, body.reason),
    eraseSelfReferral: async ({ db, actor, now, params, body, seen }) => {
      await new SelfReferralWriter(db, actor, now).erase(params.selfReferralId, body.because);
      seen({ subjects: [params.selfReferralId], detail: { why: body.because } });
    },
    tellSelfReferred: async ({ db, actor, now, params, body }) =>
      new SelfReferralWriter(db, actor, now).tell(params.selfReferralId, body),
    tellDecision: async ({ db, actor, now, params, body, seen }) => {
      seen({ subjects: [params.caseId], detail: { how: body.how } });
      await new TellingWriter(db, actor, now).tell(params.clientId, params.caseId, body);
    },
    moveWaiting: async ({ db, actor, now, params, body, seen }) => {
      seen({ subjects: [params.entryId], why: body.reason });
      await new WaitingWriter(db, actor, now).move(params.clientId, params.entryId, body);
    },
    reviewWaiting: async ({ db, actor, now, today, params, body, seen }) => {
      seen({ subjects: [params.entryId], why: body.reason });
      await new WaitingWriter(db, actor, now).review(params.clientId, params.entryId, body, today);
    },
    readIntakeSettings: async ({ db, actor, now }) => new SettingsWriter(db, actor, now).read(),
    changeIntakeSettings: async ({ db, actor, now, body, expectedVersion }) =>
      new SettingsWriter(db, actor, now).change(body, expectedVersion),
    changeIntakePage: async ({ db, actor, now, params, body, expectedVersion }) =>
      new SettingsWriter(db, actor, now).changePage(params.programId, body, expectedVersion),
  });
