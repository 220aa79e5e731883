import { z } from 'zod';
import { Day, Id, Version } from '#platform/values/index.ts';
import { clientAbilities } from '../rules.ts';
import { Person } from './person.ts';

const Named = z.object({ id: Id, name: z.string() });
const When = z.iso.datetime({ offset: true });

/** The latest of every kind of risk, put together; nobody asked is its own level. */
const RiskNow = z.object({
  level: z.enum(['not_assessed', 'none_found', 'low', 'moderate', 'high']),
  kinds: z.array(z.string()),
  assessedAt: When.nullable(),
});

const CaseOnPage = z.object({
  id: Id,
  program: Named,
  responsible: Named,
  reasonForContact: z.string(),
  immediateDanger: z.string().nullable(),
  triage: z.enum(['accepted', 'redirected', 'wait_listed']).nullable(),
  openedAt: When,
  closedAt: When.nullable(),
  version: Version,
});

/** What comes next, soonest first: `at` for an appointment, `on` for a step or a promise. */
const Next = z.object({
  kind: z.enum(['appointment', 'step', 'promise']),
  id: Id,
  title: z.string(),
  at: When.nullable(),
  on: Day.nullable(),
  place: z.string().nullable(),
});

const Around = z.object({
  memberId: Id,
  caseId: Id,
  worker: Named.extend({ jobTitle: z.string(), phone: z.string().nullable() }),
  role: z.enum(['responsible', 'member', 'cover']),
  endsAt: When.nullable(),
});

/** The top of a client's page: who they are, what matters, why we are here, what is next, who is around. */
export const ClientPage = Person.extend({
  /** Full years; null when the birth date is not known. */
  age: z.number().int().nullable(),
  sealed: z.boolean(),
  /** Until when the reader sees this client in an emergency; null when not. */
  emergencyUntil: When.nullable(),
  risk: RiskNow,
  /** What to mind when meeting or writing to them. */
  warnings: z.array(z.string()),
  cases: z.array(CaseOnPage),
  next: z.array(Next),
  around: z.array(Around),
  can: z.array(z.enum(clientAbilities)),
});
export type ClientPage = z.output<typeof ClientPage>;
