import { checkBirthDate } from '#features/clients/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import { refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/context.ts';
import { serveRoom } from '#platform/http/room.ts';
import type { Services } from '#platform/services.ts';
import { caseRoutes } from './contract.ts';
import { alarmSupervisors } from './store/alarm.ts';
import { CaseWriter } from './store/cases.ts';
import { IntakeWriter } from './store/intake.ts';
import { CaseReader } from './store/reading.ts';
import { TeamWriter } from './store/team.ts';
import { TriageWriter } from './store/triage.ts';

/** Only who may assign cases gives one to somebody else. */
function checkResponsible(actor: WorkerActor, workerId: string | undefined): void {
  if (workerId && workerId !== actor.id && !can(actor.roles, 'assign cases')) {
    throw refuse(
      'body.responsibleWorkerId',
      /*i18n*/ 'Only a supervisor or director gives a case to somebody else.',
    );
  }
}

export const casesRoom = ({ publicUrl }: Services) =>
  serveRoom('cases', caseRoutes, {
    makeIntake: async ({ db, actor, now, today, body, seen }) => {
      checkBirthDate(body.birthDate, today);
      checkResponsible(actor, body.responsibleWorkerId);
      const made = await new IntakeWriter(db, actor, now).take(body, today);
      if (body.immediateDanger)
        await alarmSupervisors(db, actor, body.responsibleWorkerId ?? actor.id, publicUrl);
      seen({ clients: [made.clientId], subjects: [made.caseId] });
      return made;
    },
    readCaseChoices: async ({ db, actor }) => new CaseReader(db, actor).choices(),
    listCases: async ({ db, actor, params }) =>
      new RawJson(await new CaseReader(db, actor).listText(params.clientId)),
    openCase: async ({ db, actor, now, params, body }) => {
      checkResponsible(actor, body.responsibleWorkerId);
      const writer = new CaseWriter(db, actor, now);
      const caseId = await writer.open(params.clientId, body);
      if (body.immediateDanger)
        await alarmSupervisors(db, actor, body.responsibleWorkerId ?? actor.id, publicUrl);
      return writer.get(params.clientId, caseId);
    },
    changeCase: async ({ db, actor, now, params, body, expectedVersion }) =>
      new CaseWriter(db, actor, now).change(params.clientId, params.caseId, body, expectedVersion),
    triageCase: async ({ db, actor, now, today, params, body, seen }) => {
      checkResponsible(actor, body.responsibleWorkerId);
      seen({ why: body.reason });
      return new TriageWriter(db, actor, now).triage(params.clientId, params.caseId, body, today);
    },
    listTriageServices: async ({ db, actor, now, query }) =>
      new TriageWriter(db, actor, now).services(query.q),
    assignCase: async ({ db, actor, now, params, body, seen }) => {
      seen({ subjects: [params.caseId, body.workerId], why: body.reason });
      await new TeamWriter(db, actor, now).assign(params.clientId, params.caseId, body);
    },
    addTeamMember: async ({ db, actor, now, today, params, body, seen }) => {
      seen({ subjects: [body.workerId] });
      const writer = new TeamWriter(db, actor, now);
      await writer.add(params.clientId, params.caseId, body, today);
      return writer.get(params.clientId, params.caseId);
    },
    endTeamMember: async ({ db, actor, now, params, seen }) => {
      seen({ subjects: [params.memberId] });
      await new TeamWriter(db, actor, now).end(params.clientId, params.caseId, params.memberId);
    },
  });
