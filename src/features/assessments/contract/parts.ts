import { z } from 'zod';
import { Day, Domain, Id, line, Moment, Sensitivity, Version, words } from '#platform/values/index.ts';
import { horizons, needEndings, raisers, strengthKinds } from '../rules/needs.ts';
import { riskKinds } from '../rules/risks.ts';
import { stances } from '../rules/stances.ts';

const RaisedBy = z.enum(raisers);

export const Need = z.object({
  id: Id,
  caseId: Id,
  domain: Domain,
  title: z.string(),
  words: z.string().nullable(),
  impact: z.string().nullable(),
  wishedFor: z.string().nullable(),
  horizon: z.enum(horizons),
  raisedBy: RaisedBy,
  sensitivity: Sensitivity.nullable(),
  recordedAt: z.string(),
  recordedBy: Id,
  endedAs: z.enum(needEndings).nullable(),
  endedAt: z.string().nullable(),
  endedReason: z.string().nullable(),
  /** The answer in an interview that it was made of. */
  sourceAnswerId: Id.nullable(),
  version: Version,
});
export type Need = z.output<typeof Need>;

export const Strength = z.object({
  id: Id,
  caseId: Id,
  domain: Domain,
  kind: z.enum(strengthKinds),
  title: z.string(),
  words: z.string().nullable(),
  raisedBy: RaisedBy,
  sensitivity: Sensitivity.nullable(),
  recordedAt: z.string(),
  recordedBy: Id,
  endedAt: z.string().nullable(),
  endedReason: z.string().nullable(),
  sourceAnswerId: Id.nullable(),
  version: Version,
});
export type Strength = z.output<typeof Strength>;

/** Left out, the category follows from the domain; null says that it is none. */
const GivenSensitivity = Sensitivity.nullable().optional();

const needText = { title: line(300), words: words(), impact: words(), wishedFor: words() };

export const NewNeed = z.strictObject({
  caseId: Id,
  domain: Domain,
  ...needText,
  horizon: z.enum(horizons).default('long_term'),
  raisedBy: RaisedBy.default('client'),
  sensitivity: GivenSensitivity,
});
export type NewNeed = z.output<typeof NewNeed>;

export const ChangedNeed = z.strictObject({
  domain: Domain,
  ...needText,
  horizon: z.enum(horizons),
  raisedBy: RaisedBy,
  sensitivity: Sensitivity.nullable(),
});
export type ChangedNeed = z.output<typeof ChangedNeed>;

export const NeedEnd = z.strictObject({ as: z.enum(needEndings), reason: words(2000) });
export type NeedEnd = z.output<typeof NeedEnd>;

const strengthText = { title: line(300), words: words() };

export const NewStrength = z.strictObject({
  caseId: Id,
  domain: Domain,
  kind: z.enum(strengthKinds).default('strength'),
  ...strengthText,
  raisedBy: RaisedBy.default('client'),
  sensitivity: GivenSensitivity,
});
export type NewStrength = z.output<typeof NewStrength>;

export const ChangedStrength = z.strictObject({
  domain: Domain,
  kind: z.enum(strengthKinds),
  ...strengthText,
  raisedBy: RaisedBy,
  sensitivity: Sensitivity.nullable(),
});
export type ChangedStrength = z.output<typeof ChangedStrength>;

export const StrengthEnd = z.strictObject({ reason: line(2000) });
export type StrengthEnd = z.output<typeof StrengthEnd>;

/** What somebody else said about one thing: `about` is the id of an answer, need, strength or risk assessment. */
export const SaidAbout = z.object({
  id: Id,
  about: Id,
  /** The kind of danger where it speaks about one: it stays beside the newest assessment of it. */
  riskKind: z.enum(riskKinds).nullable(),
  who: z.string(),
  relation: z.string(),
  stance: z.enum(stances),
  words: z.string(),
  saidOn: Day,
  clientMaySee: z.boolean(),
});
export type SaidAbout = z.output<typeof SaidAbout>;

export const NewInquiry = z.strictObject({
  caseId: Id,
  domain: Domain,
  finding: z.enum(['spoken_of', 'nothing_now', 'rather_not_say']),
  words: words(),
  askedAt: Moment.optional(),
});
export type NewInquiry = z.output<typeof NewInquiry>;

export const Inquiry = z.object({
  id: Id,
  domain: Domain,
  finding: z.enum(['spoken_of', 'nothing_now', 'rather_not_say']),
  words: z.string().nullable(),
  askedAt: z.string(),
  askedBy: Id,
});
export type Inquiry = z.output<typeof Inquiry>;
