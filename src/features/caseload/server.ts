import { RawJson, type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { composePatterns, composeTeam, composeToday } from './compose.ts';
import { caseloadRoutes } from './contract.ts';
import { CaseloadReader } from './store/caseload.ts';
import { SnoozeWriter } from './store/snoozes.ts';
import { readTeam } from './store/team.ts';
import { TodayReader } from './store/today.ts';

export const caseloadRoom = (_services: Services): Room =>
  serveRoom('caseload', caseloadRoutes, {
    readToday: async ({ db, actor, now, today, seen }) => {
      const findings = await new TodayReader(db, actor, { now, today }).own();
      const { people, found, waiting, unsigned } = findings;
      const subjects = [
        found.map((row) => row.subjectId),
        waiting.map((row) => row.id),
        unsigned.map((row) => row.noteId),
      ];
      seen({ clients: people.map(({ id }) => id), subjects: subjects.flat() });
      return composeToday(findings, actor, today);
    },
    readPatterns: async ({ db, actor, now, today, seen }) => {
      const findings = await new TodayReader(db, actor, { now, today }).patterns();
      seen({
        clients: findings.people.map(({ id }) => id),
        subjects: findings.found.map(({ subjectId }) => subjectId),
      });
      return composePatterns(findings, actor);
    },
    readTeamToday: async ({ db, actor, now, today, seen }) => {
      const findings = await readTeam(db, actor, { now, today });
      seen({
        clients: findings.people.map(({ id }) => id),
        subjects: findings.found.map(({ subjectId }) => subjectId),
      });
      return composeTeam(findings, actor);
    },
    readCaseload: async ({ db, actor, now, today, query, seen }) => {
      const { text, clientIds, caseIds } = await new CaseloadReader(db, actor, { now, today }).rows(query);
      seen({ clients: clientIds, subjects: caseIds });
      return new RawJson(text);
    },
    readCaseloadSignals: async ({ db, actor, now, today, query, seen }) => {
      const { signals, clientIds } = await new CaseloadReader(db, actor, { now, today }).signals(query);
      seen({ clients: clientIds, subjects: signals.map(({ caseId }) => caseId) });
      return signals;
    },
    readCaseloadChoices: ({ db, actor, now, today }) =>
      new CaseloadReader(db, actor, { now, today }).choices(),
    snooze: ({ db, actor, now, today, params, body }) =>
      new SnoozeWriter(db, actor, { now, today }).snooze(params.clientId, body),
    endSnooze: async ({ db, actor, now, today, params, seen }) => {
      seen({ subjects: [params.snoozeId] });
      await new SnoozeWriter(db, actor, { now, today }).end(params.clientId, params.snoozeId);
    },
  });
