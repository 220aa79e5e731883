import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, Moment, Version } from '#platform/values/index.ts';
import { endings, erasureReasons, mostKeepDays } from '../rules/keeping.ts';
import { EmergencyNumber } from './public.ts';

const Named = z.object({ id: Id, name: z.string() });

/** A program's public page; `slug` is null until there is one, `version` 0. */
export const IntakePage = z.object({
  program: Named,
  slug: z.string().nullable(),
  open: z.boolean(),
  readBy: z.string(),
  answerDays: z.number().int(),
  triageWorkerIds: z.array(Id),
  version: Version,
});
export type IntakePage = z.output<typeof IntakePage>;

/** `version` is 0 while nothing was said. */
export const IntakeSettings = z.object({
  emergencyNumbers: z.array(z.object({ name: z.string(), number: z.string() })),
  leaveTo: z.string(),
  /** So many days after the decision, what somebody wrote is erased. */
  keepDays: z.number().int(),
  version: Version,
});
export type IntakeSettings = z.output<typeof IntakeSettings>;

const keepBetween = /*i18n*/ 'Please give a number of days from 1 to 1095.';

export const ChangedSettings = z.strictObject({
  emergencyNumbers: z.array(EmergencyNumber).max(8, /*i18n*/ 'Please give at most eight numbers.'),
  leaveTo: z
    .url({ protocol: /^https$/, error: /*i18n*/ 'Please give an address that begins with https.' })
    .max(300),
  keepDays: z
    .number({ error: keepBetween })
    .int(keepBetween)
    .min(1, keepBetween)
    .max(mostKeepDays, keepBetween)
    .optional(),
});
export type ChangedSettings = z.output<typeof ChangedSettings>;

export const ChangedPage = z.strictObject({
  open: z.boolean(),
  slug: z
    .string()
    .trim()
    .max(80, /*i18n*/ 'Please use at most 80 characters.')
    .regex(/^[a-z0-9]{2,}(-[a-z0-9]+)*$/, /*i18n*/ 'Please use small letters, digits and hyphens only.'),
  readBy: z.string().trim().max(500, /*i18n*/ 'Please use at most 500 characters.'),
  answerDays: z.number().int().min(1).max(60, /*i18n*/ 'Please give a number of days from 1 to 60.'),
  triageWorkerIds: z.array(Id).max(50),
});
export type ChangedPage = z.output<typeof ChangedPage>;

/** That something was erased, without a word of what it was. Days are when it had been written. */
export const Erasure = z.object({
  program: Named,
  erasedAt: Moment,
  endedAs: z.enum(endings),
  why: z.enum(erasureReasons),
  number: z.number().int(),
  firstReceived: Day,
  lastReceived: Day,
});
export type Erasure = z.output<typeof Erasure>;

/** How much of what was written is still there; `oldestAt` is of what nobody has decided about. */
export const Kept = z.object({
  undecided: z.number().int(),
  oldestAt: Moment.nullable(),
  decided: z.number().int(),
});
export type Kept = z.output<typeof Kept>;

export const settingsRoutes = {
  readIntakeSettings: defineRoute({
    method: 'GET',
    path: '/intake-settings',
    summary:
      'Read what the public pages say in danger, which are open, who decides, and how long what is written is kept',
    may: 'manage agency',
    audit: 'no personal data',
    input: {},
    output: z.object({
      settings: IntakeSettings,
      pages: z.array(IntakePage),
      workers: z.array(Named),
      kept: Kept,
      erasures: z.array(Erasure),
    }),
  }),
  changeIntakeSettings: defineRoute({
    method: 'PUT',
    path: '/intake-settings',
    summary:
      'Change the emergency numbers, where somebody in a hurry is led, and how long what is written is kept',
    may: 'manage agency',
    audit: 'no personal data',
    input: { body: ChangedSettings },
    output: IntakeSettings,
    edits: true,
  }),
  changeIntakePage: defineRoute({
    method: 'PUT',
    path: '/intake-settings/:programId',
    summary: 'Open, change or close a program’s public page, and say who decides',
    may: 'manage agency',
    audit: 'no personal data',
    input: { params: z.object({ programId: Id }), body: ChangedPage },
    output: IntakePage,
    edits: true,
  }),
};
