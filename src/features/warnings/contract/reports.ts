import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, Moment, Sensitivity, someWords, words } from '#platform/values/index.ts';
import { concerns } from '../rules.ts';

const told = {
  concern: z.enum(concerns),
  observed: z.string(),
  authority: z.string(),
  contactName: z.string().nullable(),
  reference: z.string().nullable(),
  reportedAt: Moment,
  writtenOn: Day.nullable(),
  toldOn: Day.nullable(),
  notToldBecause: z.string().nullable(),
  outcome: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
};

/** A report as it stands, and how it read before. */
export const Report = z.object({
  id: Id,
  ...told,
  recordedAt: Moment,
  recordedBy: z.object({ id: Id, name: z.string() }),
  /** The report that this one corrects or continues; null for the first. */
  corrects: Id.nullable(),
  /** False when a later one stands in its place. */
  stands: z.boolean(),
});
export type Report = z.output<typeof Report>;

/** `corrects` names the report that stands, so that nobody writes past a correction unseen. */
export const NewReport = z.strictObject({
  concern: z.enum(concerns),
  observed: someWords(),
  authority: line(300),
  contactName: words(200),
  reference: words(200),
  reportedAt: Moment,
  writtenOn: Day.nullish().transform((day) => day ?? null),
  toldOn: Day.nullish().transform((day) => day ?? null),
  notToldBecause: words(1000),
  outcome: words(),
  sensitivity: Sensitivity.nullish().transform((category) => category ?? null),
  corrects: Id.nullish().transform((id) => id ?? null),
});
export type NewReport = z.output<typeof NewReport>;

const Client = z.object({ clientId: Id });

export const reportRoutes = {
  readReports: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/mandated-reports',
    summary: 'Reports that the law asked for, newest first, with what they replaced',
    may: 'read clients',
    audit: { action: 'read', what: 'mandated reports' },
    input: { params: Client },
    output: z.array(Report),
  }),
  addReport: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/mandated-reports',
    summary: 'Record a report that the law asks for, a correction of one, or what came of it',
    may: 'write clients',
    audit: { action: 'create', what: 'mandated report' },
    input: { params: Client, body: NewReport },
    output: Report,
  }),
};
