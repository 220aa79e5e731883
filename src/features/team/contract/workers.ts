import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, Language, line, Moment, Sensitivity, Version, words } from '#platform/values/index.ts';
import { rolesProblem } from '../rules.ts';
import { Capability, Email, NamedId, Role, unseen } from './words.ts';

export const Me = z.object({
  worker: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    jobTitle: z.string(),
    language: z.string(),
    languages: z.array(z.string()),
    version: Version,
  }),
  agency: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
  roles: z.array(Role),
  can: z.array(Capability),
});
export type Me = z.output<typeof Me>;

/** What everybody on the staff may know of a colleague. */
export const Colleague = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  jobTitle: z.string(),
  languages: z.array(z.string()),
  roles: z.array(Role),
  programs: z.array(NamedId),
  supervisor: NamedId.nullable(),
  endedAt: Moment.nullable(),
});
export type Colleague = z.output<typeof Colleague>;

/** `signIn`: invited has a link and no password yet; closed cannot sign in. */
export const Worker = Colleague.extend({
  language: z.string(),
  clearances: z.array(Sensitivity),
  caseWeightLimit: z.number(),
  startedOn: Day,
  spans: z.array(Id).describe('The programs whose every client this worker sees'),
  signIn: z.enum(['invited', 'with password', 'with password and code', 'closed']),
  version: Version,
});
export type Worker = z.output<typeof Worker>;

const Roles = z.array(Role).superRefine((given, context) => {
  const message = rolesProblem(given);
  if (message) context.addIssue({ code: 'custom', message });
});

const workerFields = {
  name: line(120),
  email: Email,
  phone: words(40),
  jobTitle: z.string().trim().max(120, /*i18n*/ 'Please use at most 120 characters.'),
  language: Language,
  languages: z.array(Language).max(20, /*i18n*/ 'Please give at most 20 languages.'),
  roles: Roles,
  clearances: z.array(Sensitivity),
  caseWeightLimit: z
    .number(/*i18n*/ 'Please give a number.')
    .min(1, /*i18n*/ 'Please give at least 1.')
    .max(500, /*i18n*/ 'Please give at most 500.'),
  supervisorId: Id.nullable(),
  programs: z.array(z.strictObject({ programId: Id, spans: z.boolean() })).max(100),
};

/** What an invitation says; left out, a field has its usual value. */
export const NewWorker = z.strictObject({
  ...workerFields,
  jobTitle: workerFields.jobTitle.default(''),
  language: Language.default('en'),
  languages: workerFields.languages.default(['en']),
  clearances: workerFields.clearances.default([]),
  caseWeightLimit: workerFields.caseWeightLimit.default(40),
  supervisorId: Id.nullable().default(null),
  programs: workerFields.programs.default([]),
});
export type NewWorker = z.output<typeof NewWorker>;
export const WorkerChange = z.strictObject(workerFields).partial();
export type WorkerChange = z.output<typeof WorkerChange>;

export const MeChange = z
  .strictObject({
    phone: workerFields.phone,
    language: workerFields.language,
    languages: workerFields.languages,
  })
  .partial();
export type MeChange = z.output<typeof MeChange>;

const workerId = { params: z.object({ workerId: Id }) };
const manages = { may: 'manage workers' } as const;

export const workerRoutes = {
  readMe: defineRoute({
    method: 'GET',
    path: '/me',
    summary: 'Who am I, and what may I do?',
    may: 'signed in',
    ...unseen,
    input: {},
    output: Me,
  }),
  changeMe: defineRoute({
    method: 'PATCH',
    path: '/me',
    summary: 'Change how colleagues reach me and which languages I speak',
    may: 'signed in',
    ...unseen,
    edits: true,
    input: { body: MeChange },
    output: Me,
  }),
  listColleagues: defineRoute({
    method: 'GET',
    path: '/colleagues',
    summary: 'Who works here?',
    may: 'signed in',
    ...unseen,
    input: { query: z.object({ gone: z.stringbool().default(false) }) },
    output: z.array(Colleague),
  }),
  readWorker: defineRoute({
    method: 'GET',
    path: '/workers/:workerId',
    summary: 'One member of staff with their rights',
    ...manages,
    audit: { action: 'read', what: 'worker' },
    input: workerId,
    output: Worker,
  }),
  inviteWorker: defineRoute({
    method: 'POST',
    path: '/workers',
    summary: 'Invite somebody to the staff',
    ...manages,
    audit: { action: 'create', what: 'worker' },
    input: { body: NewWorker },
    output: Worker,
  }),
  changeWorker: defineRoute({
    method: 'PATCH',
    path: '/workers/:workerId',
    summary: 'Change what a member of staff does and may see',
    ...manages,
    audit: { action: 'change', what: 'worker' },
    edits: true,
    input: { ...workerId, body: WorkerChange },
    output: Worker,
  }),
  sendInvitation: defineRoute({
    method: 'POST',
    path: '/workers/:workerId/invitation',
    summary: 'Send a new link to choose a password',
    ...manages,
    audit: { action: 'send', what: 'invitation' },
    input: workerId,
    output: Worker,
  }),
  resetSignIn: defineRoute({
    method: 'POST',
    path: '/workers/:workerId/sign-in-reset',
    summary: 'Take away password and authenticator, end all sessions, and send a new link',
    ...manages,
    audit: { action: 'change', what: 'sign-in of a worker' },
    input: workerId,
    output: Worker,
  }),
  endEmployment: defineRoute({
    method: 'POST',
    path: '/workers/:workerId/leaving',
    summary: 'Somebody leaves: they cannot sign in any more',
    ...manages,
    audit: { action: 'change', what: 'employment' },
    input: workerId,
    output: Worker,
  }),
};
