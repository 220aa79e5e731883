import { z } from 'zod';
import { Category } from '#features/sharing/contract.ts';
import { absences } from '#features/sharing/rules.ts';
import { Day, Id, Moment, Sensitivity, Version } from '#platform/values/index.ts';
import { abilities } from '../rules/abilities.ts';
import { needMetAnswers } from '../rules/facts.ts';
import { tellable } from '../rules/told.ts';
import { turns } from '../rules/turn.ts';
import { Appointment, Fact, Named, ReferralEvent, ServiceReceived, Status, Told, Urgency } from './parts.ts';

const Titled = z.object({ id: Id, title: z.string() });

/** What is known of a fact, since when and from whom; null while nobody knows. */
const known = <T extends z.ZodType>(value: T) => z.object({ value, at: Moment, by: z.string() }).nullable();

/** A referral as every list and page shows it. */
export const Referral = z.object({
  id: Id,
  clientId: Id,
  caseId: Id,
  need: Titled.nullable(),
  step: Titled.nullable(),
  service: Named,
  organization: Named,
  status: Status,
  statusReason: z.string().nullable(),
  statusAt: Moment,
  urgency: Urgency,
  request: z.string(),
  warmIntroduction: z.boolean(),
  tells: z.array(z.enum(tellable)),
  sensitivity: Sensitivity.nullable(),
  requestedAt: Moment,
  requestedBy: Named,
  /** By when the next word from the provider is due; `answerDueOn` is the last day for it. */
  answerDueAt: Moment,
  answerDueOn: Day,
  /** Since when it is silent: news was due and none came. Null while it is not. */
  silentSince: Moment.nullable(),
  expectedOn: Day.nullable(),
  waitPosition: z.number().int().nullable(),
  turn: z.enum(turns),
  turnSince: Moment,
  facts: z.object({
    contactMade: known(z.boolean()),
    serviceReceived: known(z.boolean()),
    needMet: known(z.enum(needMetAnswers)),
    experience: known(z.object({ words: z.string().nullable(), rating: z.number().int().nullable() })),
  }),
  factsMissing: z.array(Fact),
  moves: z.array(Status),
  can: z.array(z.enum(abilities)),
  version: Version,
});
export type Referral = z.output<typeof Referral>;

/** A link to the provider's page; its token is kept nowhere. */
export const ReferralLink = z.object({
  id: Id,
  sentTo: z.string().nullable(),
  createdAt: Moment,
  expiresAt: Moment,
  revokedAt: Moment.nullable(),
  openedLastAt: Moment.nullable(),
  timesOpened: z.number().int(),
  live: z.boolean(),
});

/** Whether it may be told today, and if not, why and what is still to be asked for. */
export const ConsentStanding = z.object({
  consent: z.object({ id: Id, givenOn: Day, expiresOn: Day.nullable() }).nullable(),
  absence: z.enum(absences).nullable(),
  missing: z.array(Category),
});

/** One referral with its whole conversation. */
export const ReferralDetail = Referral.extend({
  events: z.array(ReferralEvent),
  appointments: z.array(Appointment),
  servicesReceived: z.array(ServiceReceived),
  links: z.array(ReferralLink),
  /** What was told; for a draft, what would be. */
  told: Told,
  categories: z.array(Category),
  consent: ConsentStanding,
  /** How the provider is reached, as the directory knows. */
  provider: z.object({ email: z.string().nullable(), phones: z.array(z.string()) }),
});
export type ReferralDetail = z.output<typeof ReferralDetail>;
