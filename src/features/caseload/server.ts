import { type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { composeTeam, composeToday } from './compose.ts';
import { caseloadRoutes } from './contract.ts';
import { SnoozeWriter } from './store/snoozes.ts';
import { TodayReader } from './store/today.ts';

export const caseloadRoom = (_services: Services): Room =>
  serveRoom('caseload', caseloadRoutes, {
    readToday: async ({ db, actor, now, today, seen }) => {
      const findings = await new TodayReader(db, actor, { now, today }).own();
      const others = [...findings.waiting, ...findings.unsigned].map(({ client }) => client.id);
      seen({
        clients: [...new Set([...findings.people.map(({ id }) => id), ...others])],
        subjects: findings.found.map(({ subjectId }) => subjectId),
      });
      return composeToday(findings, actor, today);
    },
    readTeamToday: async ({ db, actor, now, today, seen }) => {
      const findings = await new TodayReader(db, actor, { now, today }).team();
      seen({
        clients: findings.people.map(({ id }) => id),
        subjects: findings.found.map(({ subjectId }) => subjectId),
      });
      return composeTeam(findings, actor);
    },
    snooze: ({ db, actor, now, today, params, body }) =>
      new SnoozeWriter(db, actor, { now, today }).snooze(params.clientId, body),
    endSnooze: async ({ db, actor, now, today, params, seen }) => {
      seen({ subjects: [params.snoozeId] });
      await new SnoozeWriter(db, actor, { now, today }).end(params.clientId, params.snoozeId);
    },
  });
