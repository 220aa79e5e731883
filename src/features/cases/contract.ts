import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { Case, CaseChange, CaseChoices, Cases, NewTriage, TriageServices } from './contract/case.ts';
import { Intake, NewCase, NewIntake } from './contract/intake.ts';
import { teamRoutes } from './contract/team-routes.ts';

export {
  Case,
  CaseChange,
  CaseChoices,
  NewAssignment,
  NewTeamMember,
  NewTriage,
  TriageServices,
} from './contract/case.ts';
export { Intake, NewCase, NewIntake } from './contract/intake.ts';

const OneClient = z.object({ clientId: Id });
const OneCase = z.object({ clientId: Id, caseId: Id });

export const caseRoutes = {
  makeIntake: defineRoute({
    method: 'POST',
    path: '/intakes',
    summary: 'Take somebody in: the person and their first case',
    may: 'open cases',
    audit: { action: 'create', what: 'intake' },
    input: { body: NewIntake },
    output: Intake,
  }),
  readCaseChoices: defineRoute({
    method: 'GET',
    path: '/case-choices',
    summary: 'List the programs and colleagues that a case can be given to',
    may: 'open cases',
    audit: 'no personal data',
    input: {},
    output: CaseChoices,
  }),
  listCases: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/cases',
    summary: 'List a client’s cases, each with its care team',
    may: 'read clients',
    audit: { action: 'read', what: 'cases' },
    input: { params: OneClient },
    output: Cases,
  }),
  openCase: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases',
    summary: 'Open another case for a client',
    may: 'open cases',
    audit: { action: 'create', what: 'case' },
    input: { params: OneClient, body: NewCase },
    output: Case,
  }),
  changeCase: defineRoute({
    method: 'PATCH',
    path: '/clients/:clientId/cases/:caseId',
    summary: 'Change what is written about a case, or its weight',
    may: 'write clients',
    audit: { action: 'change', what: 'case' },
    input: { params: OneCase, body: CaseChange },
    output: Case,
    edits: true,
  }),
  triageCase: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/triage',
    summary: 'Accept somebody, show them on to another service, which ends the case, or let them wait',
    may: 'write clients',
    audit: { action: 'change', what: 'triage' },
    input: { params: OneCase, body: NewTriage },
    /** Null when the case went to somebody else and is seen no longer. */
    output: Case.nullable(),
  }),
  listTriageServices: defineRoute({
    method: 'GET',
    path: '/triage-services',
    summary: 'Find services of the directory that somebody can be shown on to',
    may: 'open cases',
    audit: 'no personal data',
    input: { query: z.object({ q: z.string().trim().max(100).default('') }) },
    output: TriageServices,
  }),
  ...teamRoutes,
};
