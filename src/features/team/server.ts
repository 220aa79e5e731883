import { timingSafeEqual } from 'node:crypto';
import { type Capability, can, capabilities } from '#platform/access/capabilities.ts';
import { noteOf } from '#platform/audit/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { Download, serveRoom } from '#platform/http/index.ts';
import { placeOf } from '#platform/http/place.ts';
import type { Services } from '#platform/services.ts';
import { type Me, teamRoutes } from './contract.ts';
import { Staff } from './staff.ts';
import { AgencyWriter } from './store/agency.ts';
import { findHead, readAuditSeals } from './store/audit.ts';
import { readOutbox } from './store/outbox.ts';
import { OwnWriter } from './store/own.ts';
import { WorkerReader } from './store/workers.ts';

const everyCapability = Object.keys(capabilities) as Capability[];
const codeTries = { tries: 10, seconds: 900 };

/** Staff, agency and the first run. */
export const teamRoom = (services: Services) =>
  serveRoom('team', teamRoutes, {
    readFirstRun: async () => ({ wanted: await services.auth.firstRun.isWanted() }),
    beginAgency: async ({ ip, body: { code, ...given } }) => {
      await services.auth.attempts.count(['first run', placeOf(ip)], codeTries);
      if (!isSame(code, services.firstRunCode)) {
        throw refuse(
          'body.code',
          /*i18n*/ 'That is not the code. It stands in the console where Throughline was started last.',
          'wrong-code',
        );
      }
      await services.auth.firstRun.begin(given);
    },

    readMe: async ({ db, actor, now }) => withAbilities(await new OwnWriter(db, actor, now).get()),
    changeMe: async ({ db, actor, now, body, expectedVersion }) =>
      withAbilities(await new OwnWriter(db, actor, now).change(body, expectedVersion)),

    listColleagues: async ({ db, actor, now, query }) =>
      new WorkerReader(db, actor, now).colleagues(query.gone),
    readWorker: async ({ params, ...context }) => new Staff(services, context).read(params.workerId),
    inviteWorker: async ({ body, ...context }) => new Staff(services, context).invite(body),
    changeWorker: async ({ params, body, expectedVersion, ...context }) =>
      new Staff(services, context).change(params.workerId, body, expectedVersion),
    sendInvitation: async ({ params, ...context }) =>
      new Staff(services, context).inviteAgain(params.workerId),
    resetSignIn: async ({ params, ...context }) => new Staff(services, context).resetSignIn(params.workerId),
    endEmployment: async ({ params, ...context }) => new Staff(services, context).leave(params.workerId),

    readAgency: async ({ db, actor, now }) => new AgencyWriter(db, actor, now).get(),
    changeAgency: async ({ db, actor, now, body, expectedVersion }) =>
      new AgencyWriter(db, actor, now).change(body, expectedVersion),
    listPrograms: async ({ db, actor, now, query }) => new AgencyWriter(db, actor, now).programs(query.ended),
    addProgram: async ({ db, actor, now, body }) => new AgencyWriter(db, actor, now).addProgram(body),
    changeProgram: async ({ db, actor, now, params, body, expectedVersion }) =>
      new AgencyWriter(db, actor, now).changeProgram(params.programId, body, expectedVersion),
    endProgram: async ({ db, actor, now, params }) =>
      new AgencyWriter(db, actor, now).endProgram(params.programId),

    readAuditSeals: async ({ db, actor, seen }) => {
      seen({});
      return await readAuditSeals(db, actor.agencyId);
    },
    downloadAuditHead: async ({ db, actor, seen }) => {
      seen({});
      const head = await findHead(db, actor.agencyId);
      if (!head) throw notFound();
      return new Download(Buffer.from(noteOf(head)), `audit-head-${head.number}.txt`);
    },

    readOutbox: async ({ db, actor, seen }) => {
      seen({});
      return await readOutbox(db, actor.agencyId);
    },
  });

function withAbilities(own: Omit<Me, 'can'>): Me {
  return { ...own, can: everyCapability.filter((capability) => can(own.roles, capability)) };
}

/** Compares what was typed from the console; spaces and capitals do not matter. */
function isSame(given: string, code: string): boolean {
  const bytes = (text: string) => Buffer.from(text.trim().toLowerCase());
  const [a, b] = [bytes(given), bytes(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}
