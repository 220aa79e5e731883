import { z } from 'zod';
import { Id, someWords, Version } from '#platform/values/index.ts';
import { type Fact, factNames, type Obstacle, obstacles } from '../rules/facts.ts';

const Named = z.object({ id: Id, name: z.string() });
const Value = z.union([z.string(), z.boolean(), z.array(z.string())]).nullable();
const FactName = z.enum(factNames);

/** What would happen if the other record went into this one. */
export const MergePreview = z.object({
  survivor: Named.extend({ version: Version }),
  other: Named.extend({ version: Version }),
  /** Facts that the two records say differently; `suggested` is the one that is known where the other is not. */
  differing: z.array(
    z.object({ fact: FactName, survivor: Value, other: Value, suggested: z.enum(['survivor', 'other']) }),
  ),
  /** How many rows of which table would move. */
  moving: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  /** Who would see what they do not see today. */
  newlySeeing: z.array(z.object({ worker: Named, client: Named })),
  obstacles: z.array(z.enum(Object.keys(obstacles) as [Obstacle, ...Obstacle[]])),
});
export type MergePreview = z.output<typeof MergePreview>;

const uniqueFacts = (named: readonly Fact[]) => new Set(named).size === named.length;

/** The other record goes into the one of the address; `take` names the facts taken from the other. */
export const NewMerge = z.strictObject({
  otherId: Id,
  otherVersion: Version,
  take: z.array(FactName).refine(uniqueFacts, /*i18n*/ 'Please name each fact once.').default([]),
  reason: someWords(2000),
});
export type NewMerge = z.output<typeof NewMerge>;

export const Merged = z.object({ id: Id, clientId: Id });

/** Two records again. `stayed`: what was written since and stays with this record; `kept`: facts changed since. */
export const Undone = z.object({
  clientId: Id,
  otherId: Id,
  stayed: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  kept: z.array(z.string()),
});
