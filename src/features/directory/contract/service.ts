import { z } from 'zod';
import { Domain, Id, Language, line, Version, words } from '#platform/values/index.ts';
import { findings, waysToVerify } from '../rules/words.ts';
import {
  Capacity,
  EmailAddress,
  Hours,
  Phone,
  PhoneDraft,
  Place,
  PlaceDraft,
  ReferralRecord,
  ServiceStatus,
  SpokenLanguage,
  WaitingDays,
  WebAddress,
} from './parts.ts';

const Age = z
  .number({ error: /*i18n*/ 'Please give an age in years.' })
  .min(0)
  .max(130, /*i18n*/ 'Please give an age in years.')
  .nullable();

/** Who last asked whether the entry is still true. */
export const Verification = z.object({
  id: Id,
  at: z.string(),
  by: z.string(),
  how: z.enum(waysToVerify),
  found: z.enum(findings),
  waitingDays: z.number().int().nullable(),
  capacity: Capacity.nullable(),
  note: z.string().nullable(),
});
export type Verification = z.output<typeof Verification>;

export const NewVerification = z.strictObject({
  how: z.enum(waysToVerify, { error: /*i18n*/ 'Please choose how you asked.' }),
  found: z.enum(findings, { error: /*i18n*/ 'Please choose what you heard.' }),
  waitingDays: WaitingDays.nullable().default(null),
  capacity: Capacity.nullable().default(null),
  note: words(2000),
});
export type NewVerification = z.output<typeof NewVerification>;

/** Opening hours as they came: those by weekday can be read by the machine, others only by people. */
export const Opening = z.object({
  days: z.array(z.string()),
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  text: z.string().nullable(),
  place: z.string().nullable(),
});
export type Opening = z.output<typeof Opening>;

/** A service with everything the directory knows of it. */
export const Service = z.object({
  id: Id,
  version: Version,
  organization: z.object({
    id: Id,
    name: z.string(),
    email: z.string().nullable(),
    website: z.string().nullable(),
    phones: z.array(Phone),
  }),
  program: z.string().nullable(),
  name: z.string(),
  alternateName: z.string().nullable(),
  description: z.string().nullable(),
  url: z.string().nullable(),
  email: z.string().nullable(),
  status: ServiceStatus,
  alert: z.string().nullable(),
  domains: z.array(Domain),
  eligibility: z.string().nullable(),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  fees: z.string().nullable(),
  costs: z.array(
    z.object({
      option: z.string().nullable(),
      amount: z.number().nullable(),
      currency: z.string().nullable(),
      description: z.string().nullable(),
    }),
  ),
  interpretation: z.string().nullable(),
  languages: z.array(SpokenLanguage),
  application: z.string().nullable(),
  applicationSteps: z.array(z.string()),
  documents: z.array(z.object({ document: z.string(), uri: z.string().nullable() })),
  waitTime: z.string().nullable(),
  waitingDays: z.number().int().nullable(),
  capacity: Capacity.nullable(),
  capacityNote: z.string().nullable(),
  accreditations: z.string().nullable(),
  licenses: z.string().nullable(),
  phones: z.array(Phone),
  contacts: z.array(
    z.object({
      name: z.string().nullable(),
      title: z.string().nullable(),
      department: z.string().nullable(),
      email: z.string().nullable(),
      phones: z.array(Phone),
    }),
  ),
  places: z.array(Place),
  openings: z.array(Opening),
  areas: z.array(z.string()),
  funding: z.array(z.string()),
  terms: z.array(z.string()),
  verifications: z.array(Verification),
  record: ReferralRecord.nullable(),
  source: z.string(),
});
export type Service = z.output<typeof Service>;

/** A service as somebody writes it by hand. Lists replace what was there. */
export const ServiceDraft = z.strictObject({
  organizationId: Id,
  name: line(300),
  alternateName: words(300),
  description: words(),
  url: WebAddress,
  email: EmailAddress,
  status: ServiceStatus.default('active'),
  alert: words(2000),
  domains: z.array(Domain).max(100).default([]),
  eligibility: words(4000),
  minimumAge: Age.default(null),
  maximumAge: Age.default(null),
  fees: words(2000),
  interpretation: words(2000),
  languages: z.array(Language).max(40).default([]),
  application: words(4000),
  applicationSteps: z.array(line(500)).max(30).default([]),
  documents: z.array(line(500)).max(40).default([]),
  waitTime: words(300),
  waitingDays: WaitingDays.nullable().default(null),
  capacity: Capacity.nullable().default(null),
  capacityNote: words(500),
  phones: z.array(PhoneDraft).max(20).default([]),
  hours: z.array(Hours).max(30).default([]),
  areas: z.array(line(300)).max(40).default([]),
  places: z.array(PlaceDraft).max(20).default([]),
});
export type ServiceDraft = z.output<typeof ServiceDraft>;
