import { z } from 'zod';
import { Id, line, words } from '#platform/values/index.ts';
import { capacities, serviceStatuses, weekdays } from '../rules/words.ts';

export const ServiceStatus = z.enum(serviceStatuses, { error: /*i18n*/ 'Please choose whether it is open.' });
export const Capacity = z.enum(capacities, { error: /*i18n*/ 'Please choose whether they take new people.' });
export const Weekday = z.enum(weekdays, { error: /*i18n*/ 'Please choose days of the week.' });

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, /*i18n*/ 'Please give a time such as 09:30.');
export const WaitingDays = z
  .number({ error: /*i18n*/ 'Please give the days one waits.' })
  .int('Please give whole days.')
  .min(0, /*i18n*/ 'Please give days from today on.')
  .max(3650, /*i18n*/ 'Please give at most ten years.');

/** Opening hours on some days of the week; times in the agency's time zone. */
export const Hours = z.strictObject({
  days: z.array(Weekday).min(1, /*i18n*/ 'Please choose at least one day.').max(7),
  opensAt: Clock,
  closesAt: Clock,
});
export type Hours = z.output<typeof Hours>;

export const Phone = z.object({
  number: z.string(),
  extension: z.string().nullable(),
  type: z.string().nullable(),
  description: z.string().nullable(),
});
export type Phone = z.output<typeof Phone>;

export const PhoneDraft = z.strictObject({
  number: line(40).regex(/\d{2}/, /*i18n*/ 'Please give a phone number.'),
  extension: words(20),
  description: words(200),
});

/** A location with its first address. `latitude` and `longitude` are degrees of WGS 84. */
export const Place = z.object({
  id: Id,
  type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string().nullable(),
  address: z.string().nullable(),
  addressLine: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  postalCode: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  transportation: z.string().nullable(),
  accessibility: z.array(z.string()),
  phones: z.array(Phone),
});
export type Place = z.output<typeof Place>;

const degrees = (most: number) =>
  z
    .number({ error: /*i18n*/ 'Please give degrees.' })
    .min(-most, `Please give degrees from -${most} to ${most}.`)
    .max(most, `Please give degrees from -${most} to ${most}.`)
    .nullable()
    .default(null);

export const PlaceDraft = z
  .strictObject({
    /** A place the service is already given at; without it a new one is made. */
    id: Id.optional(),
    name: words(200),
    address: words(300),
    city: words(120),
    state: words(80),
    postalCode: words(20),
    latitude: degrees(90),
    longitude: degrees(180),
    transportation: words(2000),
  })
  .refine((place) => place.id !== undefined || place.address !== null, {
    path: ['address'],
    message: /*i18n*/ 'Please say where it is.',
  });
export type PlaceDraft = z.output<typeof PlaceDraft>;

/** One language spoken there. */
export const SpokenLanguage = z.object({
  code: z.string().nullable(),
  name: z.string().nullable(),
  note: z.string().nullable(),
});

/** How the agency's own referrals there went; null where there were fewer than five. */
export const ReferralRecord = z.object({
  asked: z.number().int(),
  accepted: z.number().int(),
  completed: z.number().int(),
  /** Median days until they answered; null when nobody ever did. */
  answerDays: z.number().nullable(),
});
export type ReferralRecord = z.output<typeof ReferralRecord>;

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export const WebAddress = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text || null)
  .refine(
    (text) => text === null || isWebAddress(text),
    /*i18n*/ 'Please give a whole address such as https://example.org.',
  )
  .nullable()
  .default(null);

export const EmailAddress = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text || null)
  .refine(
    (text) => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    /*i18n*/ 'Please give an e-mail address such as desk@example.org.',
  )
  .nullable()
  .default(null);
