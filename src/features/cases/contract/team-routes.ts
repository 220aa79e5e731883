import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { Case, NewAssignment, NewTeamMember } from './case.ts';

const OneCase = z.object({ clientId: Id, caseId: Id });

/** Who is around a case. */
export const teamRoutes = {
  assignCase: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/assignments',
    summary: 'Give a case to another responsible worker',
    may: 'assign cases',
    audit: { action: 'change', what: 'assignment' },
    input: { params: OneCase, body: NewAssignment },
    output: z.void(),
  }),
  addTeamMember: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/care-team',
    summary: 'Bring a colleague into the care team, or to cover until a day',
    may: 'write clients',
    audit: { action: 'create', what: 'care team member' },
    input: { params: OneCase, body: NewTeamMember },
    output: Case,
  }),
  endTeamMember: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/care-team/:memberId/ending',
    summary: 'Let a colleague leave the care team',
    may: 'write clients',
    audit: { action: 'change', what: 'care team member' },
    input: { params: OneCase.extend({ memberId: Id }) },
    output: z.void(),
  }),
};
