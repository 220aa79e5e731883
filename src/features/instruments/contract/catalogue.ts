import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { findingWords } from '../rules/findings.ts';
import { tooDeep } from './parts.ts';

const Url = z.string().trim().min(1).max(1000);

/** An instrument that can be used, in its newest version. */
export const Instrument = z.object({
  url: z.string(),
  version: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  publisher: z.string().nullable(),
  copyright: z.string().nullable(),
  sources: z.array(z.string()),
  /** Languages in which every question can be read. */
  languages: z.array(z.string()),
  questions: z.int(),
  scores: z.array(z.string()),
  /** Comes with the product; else the agency has imported it. */
  shipped: z.boolean(),
  retiredAt: z.string().nullable(),
});
export type Instrument = z.output<typeof Instrument>;

type Code = keyof typeof findingWords;
const codes = Object.keys(findingWords) as [Code, ...Code[]];

export const Finding = z.object({
  code: z.enum(codes),
  linkId: z.string().nullable(),
  text: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.output<typeof Finding>;

/** What an import would do; it can be imported when nothing is refused. */
export const ImportReport = z.object({
  title: z.string().nullable(),
  url: z.string().nullable(),
  version: z.string().nullable(),
  questions: z.int(),
  scores: z.array(z.string()),
  refusals: z.array(Finding),
  limitations: z.array(Finding),
  additions: z.array(Finding),
  /** The same version is there already. */
  alreadyThere: z.boolean(),
});
export type ImportReport = z.output<typeof ImportReport>;

/** A questionnaire of a megabyte is a mistake; the longest known have a tenth. */
const bodyLimitBytes = 800_000;
const tooNested = /*i18n*/ 'This is nested too deeply to be a questionnaire.';
const Given = z.strictObject({
  questionnaire: z.unknown().refine((given) => !tooDeep(given), tooNested),
});

export const catalogueRoutes = {
  readInstruments: defineRoute({
    method: 'GET',
    path: '/instruments',
    summary: 'Read which instruments can be used, with their owners and sources',
    may: 'signed in',
    audit: 'no personal data',
    input: {},
    output: z.array(Instrument),
  }),
  readQuestionnaire: defineRoute({
    method: 'GET',
    path: '/instruments/questionnaire',
    summary: 'Read an instrument as a FHIR R4 Questionnaire',
    may: 'signed in',
    audit: 'no personal data',
    input: { query: z.object({ url: Url }) },
    output: z.looseObject({ resourceType: z.literal('Questionnaire') }),
  }),
  checkQuestionnaire: defineRoute({
    method: 'POST',
    path: '/instruments/checks',
    summary: 'Say what a FHIR R4 Questionnaire could do here, without keeping it',
    may: 'manage instruments',
    audit: 'no personal data',
    input: { body: Given },
    output: ImportReport,
    bodyLimitBytes,
  }),
  importQuestionnaire: defineRoute({
    method: 'POST',
    path: '/instruments',
    summary: 'Import a FHIR R4 Questionnaire; what would score wrongly is refused',
    may: 'manage instruments',
    audit: 'no personal data',
    input: { body: Given },
    output: z.object({ id: Id, url: z.string(), version: z.string() }),
    bodyLimitBytes,
  }),
  retireInstrument: defineRoute({
    method: 'POST',
    path: '/instruments/retirements',
    summary: 'Offer an imported instrument no longer; what was answered stays',
    may: 'manage instruments',
    audit: 'no personal data',
    input: { body: z.strictObject({ url: Url }) },
    output: z.void(),
  }),
};
