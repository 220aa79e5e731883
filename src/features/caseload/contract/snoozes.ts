import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line } from '#platform/values/index.ts';
import { signalCodes } from './facts.ts';

/** A signal to be put aside by oneself: it comes back by itself on `until`, or when it becomes more urgent. */
export const NewSnooze = z.strictObject({
  signal: z.enum(signalCodes, { error: /*i18n*/ 'This is not a signal we know.' }),
  subjectId: Id,
  /** The day on which it comes back. */
  until: Day,
  reason: line(500),
});
export type NewSnooze = z.output<typeof NewSnooze>;

export const Snooze = z.object({ id: Id, until: z.iso.datetime({ offset: true }) });
export type Snooze = z.output<typeof Snooze>;

export const snoozeRoutes = {
  snooze: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/snoozes',
    summary: 'Put a signal aside for a while, for oneself alone, and say why',
    may: 'write clients',
    audit: { action: 'create', what: 'snooze' },
    input: { params: z.object({ clientId: Id }), body: NewSnooze },
    output: Snooze,
  }),
  endSnooze: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/snoozes/:snoozeId/ending',
    summary: 'Take a signal up again before its time',
    may: 'write clients',
    audit: { action: 'change', what: 'snooze' },
    input: { params: z.object({ clientId: Id, snoozeId: Id }) },
    output: z.void(),
  }),
};
