import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Version } from '#platform/values/index.ts';
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
  version: Version,
});
export type IntakeSettings = z.output<typeof IntakeSettings>;

export const ChangedSettings = z.strictObject({
  emergencyNumbers: z.array(EmergencyNumber).max(8, /*i18n*/ 'Please give at most eight numbers.'),
  leaveTo: z
    .url({ protocol: /^https$/, error: /*i18n*/ 'Please give an address that begins with https.' })
    .max(300),
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

export const settingsRoutes = {
  readIntakeSettings: defineRoute({
    method: 'GET',
    path: '/intake-settings',
    summary: 'Read what the public pages say in danger, which are open, and who decides for each program',
    may: 'manage agency',
    audit: 'no personal data',
    input: {},
    output: z.object({ settings: IntakeSettings, pages: z.array(IntakePage), workers: z.array(Named) }),
  }),
  changeIntakeSettings: defineRoute({
    method: 'PUT',
    path: '/intake-settings',
    summary: 'Change the emergency numbers, and where somebody who leaves in a hurry is led',
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
