import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Language, line, Moment, Version, words } from '#platform/values/index.ts';
import { Email, TimeZone, unseen } from './words.ts';

export const Agency = z.object({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  language: z.string(),
  phone: z.string().nullable(),
  /** Hours after the contact from which an unsigned note is late. */
  noteDueHours: z.number().int(),
  version: Version,
});
export type Agency = z.output<typeof Agency>;

const hours = z
  .number(/*i18n*/ 'Please give a number of hours.')
  .int(/*i18n*/ 'Please give whole hours.')
  .min(1, /*i18n*/ 'Please give at least one hour.')
  .max(720, /*i18n*/ 'Please give at most 720 hours.');
const days = z
  .number(/*i18n*/ 'Please give a number of days.')
  .int(/*i18n*/ 'Please give whole days.')
  .min(1, /*i18n*/ 'Please give at least one day.')
  .max(365, /*i18n*/ 'Please give at most 365 days.');

export const AgencyChange = z
  .strictObject({
    name: line(120),
    timeZone: TimeZone,
    language: Language,
    phone: words(40),
    noteDueHours: hours,
  })
  .partial();
export type AgencyChange = z.output<typeof AgencyChange>;

const programFields = {
  name: line(120),
  description: z.string().trim().max(2000, /*i18n*/ 'Please use at most 2000 characters.'),
  contactEveryDays: days,
  contactEveryDaysHighRisk: days,
  answerDaysToday: days,
  answerDaysSoon: days,
  answerDaysRoutine: days,
  followUpDays: z.array(days).max(12, /*i18n*/ 'Please give at most 12 follow-up calls.'),
  closingReasons: z
    .array(line(80))
    .min(1, /*i18n*/ 'Please give at least one reason.')
    .max(40, /*i18n*/ 'Please give at most 40 reasons.'),
};

/** A line of work and its clocks, all in days. `endedAt`: takes no new cases. */
export const Program = z.object({ id: Id, ...programFields, endedAt: Moment.nullable(), version: Version });
export type Program = z.output<typeof Program>;
export const NewProgram = z.strictObject(programFields).partial().required({ name: true });
export type NewProgram = z.output<typeof NewProgram>;
export const ProgramChange = z.strictObject(programFields).partial();
export type ProgramChange = z.output<typeof ProgramChange>;

export const OutboxMail = z.object({
  id: Id,
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  /** A secret link is left out once the mail was sent. */
  body: z.string(),
  createdAt: Moment,
  sentAt: Moment.nullable(),
  failedAt: Moment.nullable(),
  failure: z.string().nullable(),
});
export type OutboxMail = z.output<typeof OutboxMail>;

const FirstRun = z.strictObject({
  code: line(40),
  agency: z.strictObject({ name: line(120), timeZone: TimeZone, language: Language }),
  programs: z.array(line(120)).max(20, /*i18n*/ 'Please give at most 20 programs.').default([]),
  administrator: z.strictObject({
    name: line(120),
    email: Email,
    password: z
      .string()
      .min(1, /*i18n*/ 'Please choose a password.')
      .max(256, /*i18n*/ 'Please use at most 256 characters.'),
    leads: z.boolean().default(false),
  }),
});

const programId = { params: z.object({ programId: Id }) };

export const agencyRoutes = {
  readFirstRun: defineRoute({
    method: 'GET',
    path: '/first-run',
    summary: 'Is there an agency yet?',
    may: 'anyone',
    ...unseen,
    input: {},
    output: z.object({ wanted: z.boolean() }),
  }),
  beginAgency: defineRoute({
    method: 'POST',
    path: '/first-run',
    summary: 'Make the agency and its first administrator',
    may: 'anyone',
    ...unseen,
    input: { body: FirstRun },
    output: z.void(),
  }),
  readAgency: defineRoute({
    method: 'GET',
    path: '/agency',
    summary: 'The agency and its rules',
    may: 'signed in',
    ...unseen,
    input: {},
    output: Agency,
  }),
  changeAgency: defineRoute({
    method: 'PATCH',
    path: '/agency',
    summary: 'Change the agency and its rules',
    may: 'manage agency',
    audit: { action: 'change', what: 'agency' },
    edits: true,
    input: { body: AgencyChange },
    output: Agency,
  }),
  listPrograms: defineRoute({
    method: 'GET',
    path: '/programs',
    summary: 'The programs and their rules',
    may: 'signed in',
    ...unseen,
    input: { query: z.object({ ended: z.stringbool().default(false) }) },
    output: z.array(Program),
  }),
  addProgram: defineRoute({
    method: 'POST',
    path: '/programs',
    summary: 'Add a program',
    may: 'manage agency',
    audit: { action: 'create', what: 'program' },
    input: { body: NewProgram },
    output: Program,
  }),
  changeProgram: defineRoute({
    method: 'PATCH',
    path: '/programs/:programId',
    summary: 'Change the rules of a program',
    may: 'manage agency',
    audit: { action: 'change', what: 'program' },
    edits: true,
    input: { ...programId, body: ProgramChange },
    output: Program,
  }),
  endProgram: defineRoute({
    method: 'POST',
    path: '/programs/:programId/ending',
    summary: 'Take no new cases in a program',
    may: 'manage agency',
    audit: { action: 'change', what: 'program' },
    input: programId,
    output: Program,
  }),
  readOutbox: defineRoute({
    method: 'GET',
    path: '/outbox',
    summary: 'The last hundred mails that were or would be sent',
    may: 'read outbox',
    audit: { action: 'read', what: 'outbox' },
    input: {},
    output: z.array(OutboxMail),
  }),
};
