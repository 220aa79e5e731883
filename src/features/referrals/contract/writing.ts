import { z } from 'zod';
import { hows } from '#features/sharing/rules.ts';
import { Day, Domain, Id, someWords, words } from '#platform/values/index.ts';
import { statuses } from '../rules/status.ts';
import { Urgency } from './parts.ts';
import { ReferralDetail } from './referral.ts';

/** For what a referral is to be written, and what a fitting service should suit. */
export const Grounds = z.object({
  step: z.object({ id: Id, title: z.string(), goal: z.string() }).nullable(),
  need: z.object({ id: Id, title: z.string(), words: z.string().nullable(), domain: Domain }).nullable(),
  language: z.string(),
  /** In years; null when the birth date is not known. */
  age: z.number().int().nullable(),
  /** `latitude,longitude`; null when the place is not known. */
  near: z.string().nullable(),
});
export type Grounds = z.output<typeof Grounds>;

/** A step of the plan, or a need. */
export const WhatFor = z
  .object({ stepId: Id.optional(), needId: Id.optional() })
  .refine(({ stepId, needId }) => stepId !== undefined || needId !== undefined, {
    path: ['stepId'],
    error: /*i18n*/ 'Please say for which step or need this is.',
  });

const fields = {
  serviceId: Id,
  urgency: Urgency,
  /** What the service is asked for; the provider reads it word for word. */
  request: someWords(4000),
  /** Called together with the client. */
  warmIntroduction: z.boolean(),
  /** Whether they are told by name, and how to reach them. */
  tellContact: z.boolean(),
  /** Whether they are told the goal and the step it belongs to. */
  tellPlan: z.boolean(),
};

/** A referral on a step of the plan, or straight on a need; the case follows from it. */
export const NewReferral = z
  .strictObject({
    stepId: Id.nullable().default(null),
    needId: Id.nullable().default(null),
    ...fields,
    urgency: fields.urgency.default('routine'),
    warmIntroduction: fields.warmIntroduction.default(false),
    tellContact: fields.tellContact.default(true),
    tellPlan: fields.tellPlan.default(false),
  })
  .refine(({ stepId, needId }) => stepId !== null || needId !== null, {
    path: ['stepId'],
    error: /*i18n*/ 'Please say for which step or need this is.',
  });
export type NewReferral = z.output<typeof NewReferral>;

/** What is to be different about a referral that was not sent yet. */
export const ReferralChange = z.strictObject(fields).partial();
export type ReferralChange = z.output<typeof ReferralChange>;

const Email = z
  .email({ error: /*i18n*/ 'Please give an e-mail address.' })
  .max(200)
  .transform((address) => address.toLowerCase());

/** How it reaches the provider. By link: sent to `email`, or shown once to be handed over. */
export const Sending = z
  .strictObject({
    how: z.enum(hows, { error: /*i18n*/ 'Please say how they are told.' }),
    email: Email.nullable().default(null),
  })
  .refine(({ how, email }) => how === 'link' || email === null, {
    path: ['email'],
    error: /*i18n*/ 'An e-mail goes out only with a link.',
  });
export type Sending = z.output<typeof Sending>;

/** The address of a link, shown this once; null when it went by e-mail or without one. */
export const Sent = z.object({ referral: ReferralDetail, url: z.string().nullable() });
export type Sent = z.output<typeof Sent>;

export const NewLink = z.strictObject({ email: Email.nullable().default(null) });
export const Reminder = z.strictObject({ email: Email });

/** Where we bring it, or write down that the provider did. Draft and requested come about in other ways. */
export const StatusChange = z.strictObject({
  to: z.enum(
    statuses.filter((status) => status !== 'draft' && status !== 'requested'),
    { error: /*i18n*/ 'A referral cannot be brought there.' },
  ),
  reason: words(2000),
  /** Until when a wait or a pause is thought to last. */
  expectedOn: Day.nullable().default(null),
  waitPosition: z.number().int().min(1).max(100_000).nullable().default(null),
});
export type StatusChange = z.output<typeof StatusChange>;
