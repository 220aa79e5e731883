import { z } from 'zod';
import { Day, Id, line, Moment, someWords, Version, words } from '#platform/values/index.ts';
import { comings, heaviestCase, lightestCase, teamRoles, triageDecisions } from '../rules.ts';
import { Source } from './intake.ts';

const Named = z.object({ id: Id, name: z.string() });

export const TeamMember = z.object({
  id: Id,
  worker: Named.extend({ jobTitle: z.string(), phone: z.string().nullable() }),
  role: z.enum(teamRoles),
  startedAt: Moment,
  /** When they leave or left; null for nobody knows. */
  endsAt: Moment.nullable(),
  active: z.boolean(),
});

const Assignment = z.object({ id: Id, from: Named, to: Named, by: Named, reason: z.string(), at: Moment });

export const Case = z.object({
  id: Id,
  program: Named,
  responsible: Named,
  reasonForContact: z.string(),
  immediateDanger: z.string().nullable(),
  source: z.string(),
  cameBy: z.enum(comings),
  weight: z.number(),
  openedAt: Moment,
  openedBy: Named,
  triage: z.enum(triageDecisions).nullable(),
  triageReason: z.string().nullable(),
  triagedAt: Moment.nullable(),
  redirectedTo: z.string().nullable(),
  /** While they wait: which place they have on the list of the program, and when somebody looks again. */
  waiting: z.object({ entryId: Id, place: z.number().int(), reviewOn: Day }).nullable(),
  closedAt: Moment.nullable(),
  version: Version,
  /** Everybody around it now, and who was before. */
  team: z.array(TeamMember),
  /** How it went from one worker to another, newest first. */
  assignments: z.array(Assignment),
});
export type Case = z.output<typeof Case>;

export const Cases = z.object({ cases: z.array(Case) });
export const CaseChange = z
  .strictObject({
    reasonForContact: someWords(),
    immediateDanger: words(),
    source: Source,
    weight: z
      .number({ error: /*i18n*/ 'Please give a number.' })
      .min(lightestCase, /*i18n*/ 'A case weighs at least a half.')
      .max(heaviestCase, /*i18n*/ 'A case weighs at most ten.')
      .multipleOf(0.5, /*i18n*/ 'Please give whole or half numbers.'),
  })
  .partial();
export type CaseChange = z.output<typeof CaseChange>;

export const NewTriage = z.strictObject({
  decision: z.enum(triageDecisions, { error: /*i18n*/ 'Please choose one of the three.' }),
  reason: someWords(2000),
  /** For whoever is shown on: a service of the directory, or the name of one that is not in it. */
  serviceId: Id.optional(),
  serviceName: line(300).optional(),
  /** For whoever is shown on: true when it was talked over with them. */
  talkedOver: z.boolean().default(false),
  /** For whoever waits: the day to look again. */
  reviewOn: Day.optional(),
  /** For whoever is accepted: who walks with them, if not whoever is responsible now. */
  responsibleWorkerId: Id.optional(),
});
export type NewTriage = z.output<typeof NewTriage>;

/** Services that somebody can be shown on to. */
export const TriageServices = z.object({
  services: z.array(Named.extend({ organization: z.string() })),
});
export type TriageServices = z.output<typeof TriageServices>;

export const NewAssignment = z.strictObject({
  workerId: Id,
  reason: someWords(2000),
  /** True when the one before stays in the care team. */
  formerStays: z.boolean().default(false),
});
export type NewAssignment = z.output<typeof NewAssignment>;

/** `endsOn` is the last day of a cover, in the agency's time zone. */
export const NewTeamMember = z.strictObject({
  workerId: Id,
  role: z.enum(['member', 'cover'], { error: /*i18n*/ 'Please say whether they join or cover.' }),
  endsOn: Day.optional(),
});
export type NewTeamMember = z.output<typeof NewTeamMember>;

/** What an intake and an assignment choose from; `weight` is what a colleague carries, in cases. */
export const CaseChoices = z.object({
  programs: z.array(Named.extend({ description: z.string() })),
  colleagues: z.array(Named.extend({ jobTitle: z.string(), languages: z.array(z.string()) })),
});
export type CaseChoices = z.output<typeof CaseChoices>;
