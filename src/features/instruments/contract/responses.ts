import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Language, line, someWords, Version } from '#platform/values/index.ts';
import { answerers, modes } from '../rules/answering.ts';
import { ClientParams, Items, ItemsIn, ResponseParams, ResponseSummary, RiskAlert, Score } from './parts.ts';

/** Who answered, in which language, and how; a proxy has a name. */
export const Answering = {
  answeredBy: z.enum(answerers),
  proxyName: line(200)
    .nullish()
    .transform((name) => name ?? null),
  language: Language,
  mode: z.enum(modes),
};
export const named = ({ answeredBy, proxyName }: { answeredBy: string; proxyName: string | null }) =>
  (answeredBy === 'proxy') === (proxyName !== null);
export const whoAnswered = {
  path: ['proxyName'],
  error: /*i18n*/ 'Please say who answered for them; leave it empty when they answered themselves.',
};

export const NewResponse = z
  .strictObject({ caseId: Id, url: z.string().trim().min(1).max(1000), ...Answering })
  .refine(named, whoAnswered);
export type NewResponse = z.output<typeof NewResponse>;
export const ResponseDraft = z.strictObject({ items: ItemsIn, ...Answering }).refine(named, whoAnswered);
export type ResponseDraft = z.output<typeof ResponseDraft>;

const Progress = z.object({ asked: z.int(), answered: z.int() });
/** What expressions said, by purpose and place in the form. */
const Computed = z.record(z.string(), z.array(z.unknown()));

/** One answering with everything that a page needs to go on with it or to show it. */
export const ResponseSheet = ResponseSummary.extend({
  questionnaire: z.looseObject({ resourceType: z.literal('Questionnaire') }),
  items: Items,
  computed: Computed,
  /** The one before, completed, of the same instrument; null when this is the first. */
  previous: z.object({ id: Id, completedAt: z.string(), items: Items, scores: z.array(Score) }).nullable(),
  alerts: z.array(RiskAlert),
  version: Version,
});
export type ResponseSheet = z.output<typeof ResponseSheet>;

export const SavedDraft = z.object({
  version: Version,
  savedAt: z.string(),
  progress: Progress,
  computed: Computed,
});
export type SavedDraft = z.output<typeof SavedDraft>;

export const InstrumentsOfClient = z.object({
  /** The open case that a new answering would belong to; null when there is none. */
  caseId: Id.nullable(),
  /** The language to ask in, as the person's record says. */
  language: z.string(),
  responses: z.array(ResponseSummary),
  alerts: z.array(RiskAlert),
});
export type InstrumentsOfClient = z.output<typeof InstrumentsOfClient>;

const one = '/clients/:clientId/instrument-responses/:responseId' as const;
const Reason = z.strictObject({ reason: line(2000) });

export const responseRoutes = {
  readInstrumentsOfClient: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/instruments',
    summary: 'Read what somebody answered, newest first, and the alerts that came of it',
    may: 'read clients',
    audit: { action: 'read', what: 'instruments' },
    input: { params: ClientParams },
    output: InstrumentsOfClient,
  }),
  beginResponse: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/instrument-responses',
    summary: 'Begin to answer an instrument',
    may: 'write clients',
    audit: { action: 'create', what: 'instrument response' },
    input: { params: ClientParams, body: NewResponse },
    output: ResponseSheet,
  }),
  readResponse: defineRoute({
    method: 'GET',
    path: one,
    summary: 'Read one answering, with the one before',
    may: 'read clients',
    audit: { action: 'read', what: 'instrument response' },
    input: { params: ResponseParams },
    output: ResponseSheet,
  }),
  saveResponse: defineRoute({
    method: 'PUT',
    path: one,
    summary: 'Keep what was answered so far',
    may: 'write clients',
    audit: { action: 'change', what: 'instrument response' },
    edits: true,
    input: { params: ResponseParams, body: ResponseDraft },
    output: SavedDraft,
  }),
  completeResponse: defineRoute({
    method: 'POST',
    path: `${one}/completion`,
    summary: 'Complete an answering: it is scored, and an answer that endangers raises an alert',
    may: 'write clients',
    audit: { action: 'change', what: 'instrument response' },
    edits: true,
    input: { params: ResponseParams, body: ResponseDraft },
    output: ResponseSheet,
  }),
  amendResponse: defineRoute({
    method: 'POST',
    path: `${one}/amendments`,
    summary: 'Begin a correction of a completed answering, which stays as it is',
    may: 'write clients',
    audit: { action: 'create', what: 'instrument response' },
    input: { params: ResponseParams, body: Reason },
    output: ResponseSheet,
  }),
  markResponseWrong: defineRoute({
    method: 'POST',
    path: `${one}/error`,
    summary: 'Say that an answering was entered in error; it stays, and counts no longer',
    may: 'write clients',
    audit: { action: 'change', what: 'instrument response' },
    input: { params: ResponseParams, body: Reason },
    output: ResponseSheet,
  }),
  exportResponse: defineRoute({
    method: 'GET',
    path: `${one}/fhir`,
    summary: 'Read one answering as a FHIR R4 QuestionnaireResponse',
    may: 'read clients',
    audit: { action: 'export', what: 'instrument response' },
    input: { params: ResponseParams },
    output: z.looseObject({ resourceType: z.literal('QuestionnaireResponse') }),
  }),
  acknowledgeRiskAlert: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/risk-alerts/:alertId/acknowledgement',
    summary: 'Say what was done about an answer that tells of a danger',
    may: 'write clients',
    audit: { action: 'change', what: 'risk alert' },
    input: {
      params: z.object({ clientId: Id, alertId: Id }),
      body: z.strictObject({ whatWasDone: someWords() }),
    },
    output: RiskAlert,
  }),
};
