import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, Moment, Sensitivity, someWords, Version, words } from '#platform/values/index.ts';
import { warningKinds } from '../rules.ts';

const Named = z.object({ id: Id, name: z.string() });

export const Warning = z.object({
  id: Id,
  kind: z.enum(warningKinds),
  note: z.string(),
  reason: z.string(),
  agreedBy: Named,
  /** When the person was told of it; null when they were not, and then `notTold` says why. */
  toldOn: Day.nullable(),
  notToldBecause: z.string().nullable(),
  reviewOn: Day,
  sensitivity: Sensitivity.nullable(),
  recordedAt: Moment,
  recordedBy: Named,
  reviewedAt: Moment.nullable(),
  ended: z.object({ at: Moment, reason: z.string() }).nullable(),
  version: Version,
});
export type Warning = z.output<typeof Warning>;

/** Those that hold first. `supervisors`: who may agree to one. */
export const Warnings = z.object({ warnings: z.array(Warning), supervisors: z.array(Named) });
export type Warnings = z.output<typeof Warnings>;

export const NewWarning = z.strictObject({
  kind: z.enum(warningKinds),
  note: line(500),
  reason: someWords(),
  agreedBy: Id,
  toldOn: Day.nullish().transform((day) => day ?? null),
  notToldBecause: words(1000),
  reviewOn: Day,
  sensitivity: Sensitivity.nullish().transform((category) => category ?? null),
});
export type NewWarning = z.output<typeof NewWarning>;

const Client = z.object({ clientId: Id });
const One = Client.extend({ warningId: Id });

export const warningRoutes = {
  readWarnings: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/warnings',
    summary: 'What to mind when meeting or writing to somebody',
    may: 'read clients',
    audit: { action: 'read', what: 'warnings' },
    input: { params: Client },
    output: Warnings,
  }),
  addWarning: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/warnings',
    summary: 'Record a warning: why, who agreed, whether the person was told, and when to look again',
    may: 'write clients',
    audit: { action: 'create', what: 'warning' },
    input: { params: Client, body: NewWarning },
    output: Warning,
  }),
  reviewWarning: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/warnings/:warningId/review',
    summary: 'Look at a warning again: it still holds, until a later day',
    may: 'write clients',
    audit: { action: 'change', what: 'warning' },
    input: { params: One, body: z.strictObject({ reviewOn: Day }) },
    output: Warning,
    edits: true,
  }),
  endWarning: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/warnings/:warningId/ending',
    summary: 'End a warning, with the reason',
    may: 'write clients',
    audit: { action: 'change', what: 'warning' },
    input: { params: One, body: z.strictObject({ reason: line(1000) }) },
    output: Warning,
  }),
};
