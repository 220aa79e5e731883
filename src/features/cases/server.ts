import { checkBirthDate } from '#features/clients/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import { refuse } from '#platform/errors/index.ts';
import { serveRoom } from '#platform/http/room.ts';
import { caseRoutes } from './contract.ts';
import { IntakeWriter } from './store/intake.ts';

/** Only who may assign cases gives one to somebody else. */
function checkResponsible(actor: WorkerActor, workerId: string | undefined): void {
  if (workerId && workerId !== actor.id && !can(actor.roles, 'assign cases')) {
    throw refuse(
      'body.responsibleWorkerId',
      /*i18n*/ 'Only a supervisor or director gives a case to somebody else.',
    );
  }
}

export const casesRoom = () =>
  serveRoom('cases', caseRoutes, {
    makeIntake: async ({ db, actor, now, today, body, seen }) => {
      checkBirthDate(body.birthDate, today);
      checkResponsible(actor, body.responsibleWorkerId);
      const made = await new IntakeWriter(db, actor, now).take(body, today);
      seen({ clients: [made.clientId], subjects: [made.caseId] });
      return made;
    },
  });
