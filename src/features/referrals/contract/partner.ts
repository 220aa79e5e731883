import { z } from 'zod';
import { Category } from '#features/sharing/contract.ts';
import { Day, Id, line, Moment, someWords, words } from '#platform/values/index.ts';
import { abilities } from '../rules/abilities.ts';
import {
  Appointment,
  NewAppointment,
  NewServiceReceived,
  ReferralEvent,
  ServiceReceived,
  Status,
  Told,
  Urgency,
} from './parts.ts';

/** Everything that the holder of a link may know. */
export const PartnerReferral = z.object({
  id: Id,
  status: Status,
  statusAt: Moment,
  urgency: Urgency,
  /** The last day on which an answer, or news, is in time. */
  answerDueOn: Day,
  expectedOn: Day.nullable(),
  waitPosition: z.number().int().nullable(),
  /** What they were told; null once the answer was no, or it was called off. */
  told: Told.nullable(),
  /** The sentences that go along, and how far the person's yes reaches (42 CFR 2.32). */
  notices: z.array(z.string()),
  consent: z.object({ purpose: z.string(), categories: z.array(Category) }),
  toldAt: Moment,
  /** Whom to call, and to which service this is addressed. */
  host: z.object({
    agency: z.string(),
    agencyPhone: z.string().nullable(),
    worker: z.string(),
    workerPhone: z.string().nullable(),
    workerEmail: z.string(),
    organization: z.string(),
    service: z.string(),
  }),
  events: z.array(ReferralEvent),
  appointments: z.array(Appointment),
  servicesReceived: z.array(ServiceReceived),
  moves: z.array(Status),
  can: z.array(z.enum(abilities)),
});
export type PartnerReferral = z.output<typeof PartnerReferral>;

/** Who answers for the provider; written beside the answer. */
const by = { by: line(120) };

export const PartnerAcceptance = z.strictObject({ ...by, note: words(2000) });
export const PartnerRefusal = z.strictObject({ ...by, reason: someWords(2000) });
export const PartnerWaitingList = z.strictObject({
  ...by,
  note: words(2000),
  expectedOn: Day.nullable().default(null),
  waitPosition: z.number().int().min(1).max(100_000).nullable().default(null),
});
export const PartnerHold = z.strictObject({
  ...by,
  reason: someWords(2000),
  expectedOn: Day.nullable().default(null),
});
export const PartnerMessage = z.strictObject({ ...by, text: someWords(4000) });
export const PartnerAppointment = z.strictObject({ ...by, ...NewAppointment.shape });
export const PartnerService = z.strictObject({ ...by, ...NewServiceReceived.shape });
export const PartnerOutcome = z
  .strictObject({
    ...by,
    outcome: z.enum(['completed', 'failed'], { error: /*i18n*/ 'Please say how it ended.' }),
    reason: words(2000),
    contactMade: z.boolean().nullable().default(null),
    serviceReceived: z.boolean().nullable().default(null),
  })
  .refine(({ outcome, reason }) => outcome === 'completed' || reason !== null, {
    path: ['reason'],
    error: /*i18n*/ 'Please say why.',
  });
