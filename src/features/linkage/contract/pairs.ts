import { z } from 'zod';
import { Id, Moment } from '#platform/values/index.ts';
import { Agreement, ComparedPerson, Sure } from './check.ts';

const Named = z.object({ id: Id, name: z.string() });

/** Two records of which the reader sees both; `one` is the older. */
export const Pair = z.object({
  id: Id,
  one: ComparedPerson,
  other: ComparedPerson,
  sure: Sure,
  agreement: Agreement,
  foundAt: Moment,
});
export type Pair = z.output<typeof Pair>;

/** Two records that somebody said are of two people. */
export const Apart = z.object({
  id: Id,
  one: Named,
  other: Named,
  at: Moment,
  by: z.string(),
  reason: z.string(),
});
export type Apart = z.output<typeof Apart>;

export const Merge = z.object({
  id: Id,
  survivor: Named,
  mergedId: Id,
  mergedName: z.string(),
  reason: z.string(),
  at: Moment,
  by: z.string(),
  /** Newest first per person: an older one waits until those after it are undone. */
  mayUndo: z.boolean(),
});
export type Merge = z.output<typeof Merge>;

/** Somebody may be taking in a person whom the reader answers for; of them nothing is told but how much agrees. */
export const Question = z.object({
  id: Id,
  client: Named,
  sure: Sure,
  agreement: Agreement,
  askedAt: Moment,
});
export type Question = z.output<typeof Question>;

/** A colleague who may know somebody the reader answers for. */
export const Colleague = z.object({
  id: Id,
  client: Named,
  worker: z.object({ name: z.string(), phone: z.string().nullable(), email: z.string() }),
  answeredAt: Moment,
});
export type Colleague = z.output<typeof Colleague>;

export const Linkage = z.object({
  pairs: z.array(Pair),
  questions: z.array(Question),
  colleagues: z.array(Colleague),
  merges: z.array(Merge),
  apart: z.array(Apart),
});
export type Linkage = z.output<typeof Linkage>;
