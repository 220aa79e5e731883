import type pg from 'pg';
import type { World } from '../world/build.ts';
import { isOpenAlready, type Policy, readPolicies, restrictsNothing } from './policies.ts';
import { mutate, type Outcome } from './run.ts';

export type Report = {
  readonly policies: number;
  /** Cannot be weakened: already true, for roles that no request runs as. */
  readonly open: readonly Policy[];
  /** Bars on what no policy permits anyhow. */
  readonly idle: readonly Policy[];
  readonly outcomes: readonly Outcome[];
  readonly unnoticed: readonly string[];
  readonly brokenBefore: readonly string[];
};

const nameOf = ({ table, name }: Policy) => `${table}.${name}`;

/** Weakens every policy, one at a time: a permissive one becomes true, a restrictive one goes. */
export async function weakenEach(admin: pg.Client, world: World): Promise<Report> {
  const policies = await readPolicies(admin);
  const open = policies.filter(isOpenAlready);
  const idle = policies.filter(restrictsNothing);
  const outcomes: Outcome[] = [];
  for (const policy of policies)
    if (!open.includes(policy) && !idle.includes(policy)) outcomes.push(await mutate(admin, world, policy));
  return {
    policies: policies.length,
    open,
    idle,
    outcomes,
    unnoticed: outcomes.filter(({ noticedBy }) => !noticedBy).map(({ policy }) => nameOf(policy)),
    brokenBefore: outcomes
      .filter(({ brokenBefore }) => brokenBefore)
      .map(({ policy, brokenBefore }) => `${nameOf(policy)}, as ${brokenBefore} sees`),
  };
}
