import { z } from 'zod';
import { Domain, Id, Language } from '#platform/values/index.ts';
import { Capacity, Phone, ReferralRecord, ServiceStatus } from './parts.ts';

const number = (least: number, most: number, message: string) =>
  z.coerce.number({ error: message }).min(least, message).max(most, message);

/** What is looked for. `near` is `latitude,longitude`, or a town or postal code that the directory knows. */
export const Wish = z.object({
  q: z.string().trim().max(200, /*i18n*/ 'Please use at most 200 characters.').optional(),
  need: Domain.optional(),
  language: Language.optional(),
  near: z.string().trim().min(1, /*i18n*/ 'Please say near where.').max(120).optional(),
  withinKm: number(0.1, 1000, /*i18n*/ 'Please give kilometres, from 0.1 to 1000.').optional(),
  age: number(0, 130, /*i18n*/ 'Please give an age in years.').optional(),
  limit: number(1, 200, /*i18n*/ 'Please ask for 1 to 200 services.')
    .int(/*i18n*/ 'Please ask for 1 to 200 services.')
    .default(50),
});
export type Wish = z.output<typeof Wish>;

/** Why this service is shown, and why here: each is a sentence on the screen. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('language'),
    good: z.boolean(),
    spoken: z.array(z.string()),
    interpretation: z.boolean(),
  }),
  z.object({ kind: z.literal('distance'), km: z.number().nullable(), withoutPlace: z.boolean() }),
  z.object({
    kind: z.literal('open'),
    now: z.boolean(),
    until: z.string().nullable(),
    nextDay: z.string().nullable(),
    nextAt: z.string().nullable(),
  }),
  z.object({ kind: z.literal('cost'), free: z.boolean(), text: z.string() }),
  z.object({ kind: z.literal('eligibility'), text: z.string(), ageFits: z.boolean().nullable() }),
  z.object({
    kind: z.literal('waiting'),
    days: z.number().int().nullable(),
    text: z.string().nullable(),
    capacity: Capacity.nullable(),
  }),
  z.object({ kind: z.literal('record'), record: ReferralRecord.nullable() }),
  z.object({ kind: z.literal('verified'), at: z.string().nullable(), stale: z.boolean() }),
]);
export type Reason = z.output<typeof Reason>;

export const Suggestion = z.object({
  id: Id,
  name: z.string(),
  organization: z.object({ id: Id, name: z.string() }),
  status: ServiceStatus,
  domains: z.array(Domain),
  description: z.string().nullable(),
  place: z.string().nullable(),
  phone: Phone.nullable(),
  distanceKm: z.number().nullable(),
  reasons: z.array(Reason),
});
export type Suggestion = z.output<typeof Suggestion>;

export const Suggestions = z.object({ total: z.number().int(), services: z.array(Suggestion) });
export type Suggestions = z.output<typeof Suggestions>;
