import { z } from 'zod';
import { Day, Id, Sensitivity, Version } from '#platform/values/index.ts';
import { contactKinds, contactOutcomes, contactPartners } from '../rules.ts';

const Moment = z.iso.datetime({ offset: true });
const Named = z.object({ id: Id, name: z.string() });

const Amendment = z.object({
  id: Id,
  text: z.string(),
  reason: z.string(),
  createdAt: Moment,
  by: Named,
});

/** What was written about a contact. `dueAt`: when the agency's rule wants it signed. */
export const Note = z.object({
  id: Id,
  text: z.string(),
  author: Named,
  createdAt: Moment,
  dueAt: Moment,
  signedAt: Moment.nullable(),
  signedLate: z.boolean(),
  sensitivity: Sensitivity.nullable(),
  version: Version,
  amendments: z.array(Amendment),
  can: z.array(z.enum(['change', 'sign', 'amend'])),
});
export type Note = z.output<typeof Note>;

export const Promised = z.object({
  id: Id,
  caseId: Id,
  promise: z.string(),
  dueOn: Day,
  madeBy: Named,
  madeAt: Moment,
  keptAt: Moment.nullable(),
  releasedAt: Moment.nullable(),
  releasedReason: z.string().nullable(),
  version: Version,
});
export type Promised = z.output<typeof Promised>;

/** One contact with its note and promises. `note` is null when nothing was written, or it may not be seen. */
export const LogEntry = z.object({
  id: Id,
  caseId: Id,
  program: z.string(),
  worker: Named,
  kind: z.enum(contactKinds),
  withWhom: z.enum(contactPartners),
  withName: z.string().nullable(),
  outcome: z.enum(contactOutcomes),
  happenedAt: Moment,
  recordedAt: Moment,
  /** How long it took; null when nobody said. */
  minutes: z.number().int().nullable(),
  interpreterUsed: z.boolean(),
  sensitivity: Sensitivity.nullable(),
  /** One of the copies of what was recorded once for several of a household. */
  forHousehold: z.boolean(),
  note: Note.nullable(),
  promises: z.array(Promised),
});
export type LogEntry = z.output<typeof LogEntry>;

/**
 * Newest day first, oldest first within a day. `before`: ask for what came before this contact; null at the end.
 * A day may go on in the next page.
 */
export const Log = z.object({
  days: z.array(z.object({ day: Day, entries: z.array(LogEntry) })),
  before: Id.nullable(),
});
export type Log = z.output<typeof Log>;
