import { z } from 'zod';
import { riskLevels } from '#features/assessments/rules/risks.ts';
import { triageDecisions } from '#features/cases/rules.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id } from '#platform/values/index.ts';
import { When } from './items.ts';

const Named = z.object({ id: Id, name: z.string() });

/** What comes next, the soonest: `at` for an appointment, `on` for a step or a promise. */
const Next = z.object({
  kind: z.enum(['appointment', 'step', 'promise']),
  title: z.string(),
  at: When.nullable(),
  on: Day.nullable(),
});

/** One case at a glance. */
export const CaseloadRow = z.object({
  caseId: Id,
  person: Named.extend({ pronouns: z.string().nullable() }),
  program: Named,
  worker: Named,
  /** True for whoever answers for the case or covers it; false for others of the care team. */
  answers: z.boolean(),
  openedAt: When,
  triage: z.enum(triageDecisions).nullable(),
  weight: z.number(),
  /** When the person was last reached; null when nobody has yet. */
  lastContactAt: When.nullable(),
  next: Next.nullable(),
  /** The gravest of the latest of each danger; without any assessment that is said. */
  risk: z.enum([...riskLevels, 'not_assessed']),
});
export type CaseloadRow = z.output<typeof CaseloadRow>;

/** The open cases of a worker, all of them; or of a program, page by page, newest first. */
export const Caseload = z.object({
  worker: Named.nullable(),
  program: Named.nullable(),
  /** What the worker's cases weigh together, and their limit; null for a program. */
  carried: z.number().nullable(),
  limit: z.number().nullable(),
  rows: z.array(CaseloadRow),
  /** Where the next page begins; null at the end. */
  after: Id.nullable(),
});
export type Caseload = z.output<typeof Caseload>;

/** A case that has signals: how many, and how urgent the worst is. */
export const CaseSignals = z.object({ caseId: Id, signals: z.int(), urgency: z.int() });
export type CaseSignals = z.output<typeof CaseSignals>;

const CaseloadQuery = z
  .object({ workerId: Id.optional(), programId: Id.optional(), after: Id.optional() })
  .refine(({ workerId, programId }) => !(workerId && programId), {
    path: ['programId'],
    error: /*i18n*/ 'Please ask for a worker or for a program, not both.',
  });

/** Whose caseloads somebody may look at beside their own. */
export const CaseloadChoices = z.object({ workers: z.array(Named), programs: z.array(Named) });
export type CaseloadChoices = z.output<typeof CaseloadChoices>;

export const wholeCaseloadRoutes = {
  readCaseload: defineRoute({
    method: 'GET',
    path: '/caseload',
    summary:
      'Open cases at a glance: one’s own, those of a worker one supervises, or of a program one directs',
    may: 'read clients',
    audit: { action: 'read', what: 'caseload' },
    input: { query: CaseloadQuery },
    output: Caseload,
  }),
  readCaseloadSignals: defineRoute({
    method: 'GET',
    path: '/caseload/signals',
    summary: 'Which of the cases of a caseload call for somebody, and how urgently',
    may: 'read clients',
    audit: { action: 'read', what: 'signals of the caseload' },
    input: { query: CaseloadQuery },
    output: z.array(CaseSignals),
  }),
  readCaseloadChoices: defineRoute({
    method: 'GET',
    path: '/caseload/choices',
    summary: 'The workers I supervise and the programs I direct',
    may: 'assign cases',
    audit: 'no personal data',
    input: {},
    output: CaseloadChoices,
  }),
};
