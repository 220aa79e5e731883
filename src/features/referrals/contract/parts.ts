import { z } from 'zod';
import { Named } from '#features/sharing/contract.ts';
import { Day, Id, line, Moment, someWords, words } from '#platform/values/index.ts';
import { facts, needMetAnswers } from '../rules/facts.ts';
import { sides, statuses } from '../rules/status.ts';
import { urgencies } from '../rules/urgency.ts';

export const Status = z.enum(statuses, { error: /*i18n*/ 'A referral cannot stand there.' });
export const Urgency = z.enum(urgencies, { error: /*i18n*/ 'Please say how soon an answer is needed.' });
export const Fact = z.enum(facts);
export const Side = z.enum(sides);
export { Named };

/** What was told with the referral, as it was told. */
export const Told = z.object({
  request: z.string(),
  urgency: Urgency,
  warmIntroduction: z.boolean(),
  /** Null when the person is not told by name: they will get in touch themselves. */
  person: z
    .object({
      name: z.string(),
      pronouns: z.string().nullable(),
      language: z.string(),
      interpreterNeeded: z.boolean(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      address: z.string().nullable(),
      methods: z.array(z.string()).readonly(),
      times: z.string().nullable(),
      leaveMessage: z.boolean().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  need: z.object({ title: z.string(), words: z.string().nullable() }).nullable(),
  plan: z.object({ goal: z.string(), step: z.string() }).nullable(),
});
export type Told = z.output<typeof Told>;

/** One knot of the conversation; `text` is the reason, the message, what was said, or a fact's value. */
export const ReferralEvent = z.object({
  id: Id,
  kind: z.enum([
    'status',
    'message',
    'call',
    'fact',
    'reminder',
    'escalation',
    'service',
    'appointment',
    'link',
    'link_ended',
  ]),
  fromStatus: Status.nullable(),
  toStatus: Status.nullable(),
  fact: Fact.nullable(),
  text: z.string().nullable(),
  side: z.enum(['worker', 'partner', 'system']),
  by: z.string(),
  at: Moment,
});
export type ReferralEvent = z.output<typeof ReferralEvent>;

export const Appointment = z.object({
  id: Id,
  title: z.string(),
  place: z.string().nullable(),
  startsAt: Moment,
  minutes: z.number().int().nullable(),
  interpreterArranged: z.boolean(),
  status: z.enum(['planned', 'kept', 'missed', 'cancelled']),
  madeBy: Side,
});

/** One delivery: what was received, when, and who says so. */
export const ServiceReceived = z.object({
  id: Id,
  receivedOn: Day,
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  note: z.string().nullable(),
  side: Side,
  by: z.string(),
});

/** News is due after an appointment: so it must leave room before the last year that we know. */
const Planned = Moment.refine(
  (moment) => moment.slice(0, 4) < '2200',
  /*i18n*/ 'Please give a year between {0} and {1}.'.replace('{0}', '1880').replace('{1}', '2199'),
);

export const NewAppointment = z.strictObject({
  title: line(200).optional(),
  startsAt: Planned,
  minutes: z.number().int().min(1).max(1440).nullable().default(null),
  place: words(300),
  interpreterArranged: z.boolean().default(false),
});
export type NewAppointment = z.output<typeof NewAppointment>;

export const NewServiceReceived = z.strictObject({
  receivedOn: Day,
  quantity: z
    .number({ error: /*i18n*/ 'Please give a number.' })
    .min(0.01, /*i18n*/ 'Please give a number above zero.')
    .max(99_999)
    .nullable()
    .default(null),
  unit: words(60),
  note: words(2000),
});
export type NewServiceReceived = z.output<typeof NewServiceReceived>;

export const Message = z.strictObject({ text: someWords(4000) });

/** Any of the four facts, at least one; the two that only the person can answer are told to us. */
export const NewFacts = z
  .strictObject({
    contactMade: z.boolean(),
    serviceReceived: z.boolean(),
    needMet: z.enum(needMetAnswers),
    experience: someWords(4000),
    /** 1 very bad to 5 very good, as the person says. */
    experienceRating: z.number().int().min(1).max(5),
  })
  .partial()
  .refine(
    (told) => Object.values(told).some((value) => value !== undefined),
    /*i18n*/ 'Please tell at least one of the four.',
  );
export type NewFacts = z.output<typeof NewFacts>;
