import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line, Moment, Sensitivity, Version, words } from '#platform/values/index.ts';
import { appointmentEnds, appointmentStates } from '../rules.ts';
import { Minutes } from './minutes.ts';

const When = z.iso.datetime({ offset: true });

/** Something arranged with us, or with a provider through a referral. */
export const Appointment = z.object({
  id: Id,
  caseId: Id,
  referralId: Id.nullable(),
  title: z.string(),
  place: z.string().nullable(),
  startsAt: When,
  minutes: z.number().int().nullable(),
  interpreterArranged: z.boolean(),
  status: z.enum(appointmentStates),
  statusReason: z.string().nullable(),
  madeByKind: z.enum(['worker', 'partner']),
  sensitivity: Sensitivity.nullable(),
  version: Version,
  /** What the actor may do with it as things stand. */
  can: z.array(z.enum(['change', 'end'])),
});
export type Appointment = z.output<typeof Appointment>;

const arranged = {
  title: line(200),
  place: words(300),
  startsAt: Moment,
  minutes: Minutes,
  interpreterArranged: z.boolean().default(false),
};

export const NewAppointment = z.strictObject({
  ...arranged,
  caseId: Id.optional(),
  sensitivity: Sensitivity.nullable().default(null),
});
export type NewAppointment = z.output<typeof NewAppointment>;

export const ChangedAppointment = z.strictObject(arranged);
export type ChangedAppointment = z.output<typeof ChangedAppointment>;

const ends = Object.keys(appointmentEnds) as (keyof typeof appointmentEnds)[];
export const AppointmentEnd = z.strictObject({
  status: z.enum(ends, { error: /*i18n*/ 'Please say whether it took place, was missed or called off.' }),
  reason: words(500),
});
export type AppointmentEnd = z.output<typeof AppointmentEnd>;

const ofClient = z.object({ clientId: Id });
const one = z.object({ clientId: Id, appointmentId: Id });

export const appointmentRoutes = {
  readSchedule: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/schedule',
    summary:
      'What is arranged, soonest first, and what was, newest first; a planned one in the past waits for its end',
    may: 'read clients',
    audit: { action: 'read', what: 'schedule' },
    input: { params: ofClient },
    output: z.object({
      waiting: z.array(Appointment),
      coming: z.array(Appointment),
      past: z.array(Appointment),
    }),
  }),
  planAppointment: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/appointments',
    summary: 'Plan an appointment',
    may: 'write clients',
    audit: { action: 'create', what: 'appointment' },
    input: { params: ofClient, body: NewAppointment },
    output: Appointment,
  }),
  changeAppointment: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/appointments/:appointmentId',
    summary: 'Change a planned appointment',
    may: 'write clients',
    audit: { action: 'change', what: 'appointment' },
    input: { params: one, body: ChangedAppointment },
    output: Appointment,
    edits: true,
  }),
  endAppointment: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/appointments/:appointmentId/outcome',
    summary: 'Say whether an appointment took place, was missed or called off, and why',
    may: 'write clients',
    audit: { action: 'change', what: 'appointment' },
    input: { params: one, body: AppointmentEnd },
    output: Appointment,
  }),
};
