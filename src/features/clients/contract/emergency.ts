import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, Moment, someWords } from '#platform/values/index.ts';
import { findings } from '../rules.ts';

const Named = z.object({ id: Id, name: z.string() });

export const NewEmergencyAccess = z.strictObject({
  givenName: line(100),
  familyName: line(100),
  birthDate: Day,
  reason: someWords(2000).min(10, /*i18n*/ 'Please say in a few words what the danger is.'),
});
export type NewEmergencyAccess = z.output<typeof NewEmergencyAccess>;

/** `until` is null when the worker sees this client anyway. */
export const OpenedInEmergency = z.object({ clientId: Id, until: Moment.nullable() });

export const EmergencyAccess = z.object({
  id: Id,
  client: Named,
  worker: Named,
  reason: z.string(),
  startedAt: Moment,
  until: Moment,
  reviewedAt: Moment.nullable(),
  reviewedBy: Named.nullable(),
  justified: z.boolean().nullable(),
  review: z.string().nullable(),
  /** True for a reviewer other than the one who opened it, while nobody has reviewed it. */
  mayReview: z.boolean(),
});
export type EmergencyAccess = z.output<typeof EmergencyAccess>;

export const NewReview = z.strictObject({
  finding: z.enum(findings, { error: /*i18n*/ 'Please say whether it was justified.' }),
  review: someWords(2000),
});
export type NewReview = z.output<typeof NewReview>;

export const emergencyRoutes = {
  openInEmergency: defineRoute({
    method: 'POST',
    path: '/emergency-accesses',
    summary: 'Open somebody’s record for at most an hour because of a danger; a supervisor is told',
    may: 'write clients',
    audit: { action: 'create', what: 'emergency access' },
    input: { body: NewEmergencyAccess },
    output: OpenedInEmergency,
  }),
  listEmergencyAccesses: defineRoute({
    method: 'GET',
    path: '/emergency-accesses',
    summary: 'List emergency accesses to the clients one sees, those to be reviewed first',
    may: 'review emergency access',
    audit: { action: 'read', what: 'emergency accesses' },
    input: {},
    output: z.object({ accesses: z.array(EmergencyAccess) }),
  }),
  reviewEmergencyAccess: defineRoute({
    method: 'POST',
    path: '/emergency-accesses/:accessId/review',
    summary: 'Judge an emergency access of somebody else',
    may: 'review emergency access',
    audit: { action: 'change', what: 'emergency access' },
    input: { params: z.object({ accessId: Id }), body: NewReview },
    output: EmergencyAccess,
  }),
};
