import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Language, line, someWords, words } from '#platform/values/index.ts';
import { contactWays, readable } from '../rules/public.ts';

export const EmergencyNumber = z.strictObject({ name: line(100), number: line(40) });
export type EmergencyNumber = z.output<typeof EmergencyNumber>;

/** What a public page tells about itself before anybody writes a word. */
export const PublicPage = z.object({
  agency: z.string(),
  phone: z.string().nullable(),
  program: z.string(),
  description: z.string(),
  /** Who reads what is written here, in a sentence of the agency's. */
  readBy: z.string(),
  answerDays: z.number().int(),
  /** So many days after the decision, what was written is erased. */
  keepDays: z.number().int(),
  /** When the page was opened, sealed; it comes back with what is written. */
  opened: z.string(),
  emergencyNumbers: z.array(z.object({ name: z.string(), number: z.string() })),
  leaveTo: z.string(),
});
export type PublicPage = z.output<typeof PublicPage>;

const written = z.string({ error: /*i18n*/ 'Please write something here.' }).transform(readable);
const perhapsWritten = words(200).transform((text) => (text ? readable(text) : null) || null);

/** Little is asked, and nothing that tells who somebody is unless they want to be reached. */
export const NewSelfReferral = z.strictObject({
  called: written.pipe(line(80)),
  words: written.pipe(someWords(4000)),
  inDanger: z.boolean({ error: /*i18n*/ 'Please say whether somebody is in danger.' }),
  contactWay: z.enum(contactWays, { error: /*i18n*/ 'Please choose how we may reach you.' }),
  contactAt: perhapsWritten,
  contactTimes: perhapsWritten,
  maySayWho: z.boolean().default(false),
  language: Language,
  interpreterNeeded: z.boolean().default(false),
  /** No person sees this field; what fills it in is a machine. */
  website: z.string().max(500).default(''),
  /** As the page gave it. */
  opened: z.string().max(100).default(''),
});
export type NewSelfReferral = z.output<typeof NewSelfReferral>;

const Page = z.object({ page: z.string().min(1).max(80) });

export const publicRoutes = {
  readPublicPage: defineRoute({
    method: 'GET',
    path: '/public-pages/:page',
    summary: 'Read what a program’s public page says about itself',
    may: 'public page',
    audit: 'no personal data',
    input: { params: Page },
    output: PublicPage,
  }),
  referOneself: defineRoute({
    method: 'POST',
    path: '/public-pages/:page/self-referrals',
    summary: 'Ask a program for help, without an account; answers a reference and nothing else',
    may: 'public page',
    audit: { action: 'create', what: 'self-referral' },
    input: { params: Page, body: NewSelfReferral },
    output: z.object({ reference: z.string() }),
    bodyLimitBytes: 24_576,
  }),
};
