import type pg from 'pg';
import type { Verb } from '../model/law.ts';

export type Policy = {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly using: string | null;
  readonly check: string | null;
  readonly forApplication: boolean;
  /** False when the application's role lacks the privilege, so that the policy decides nothing today. */
  readonly awake: boolean;
  /** Whether a permissive policy lets anybody do at all what this one is about. */
  readonly permitted: boolean;
};

const policiesSql = `
  SELECT p.tablename AS table, p.policyname AS name, p.permissive = 'PERMISSIVE' AS permissive, p.cmd AS command,
    p.qual AS using, p.with_check AS check, 'throughline_app' = ANY (p.roles) AS "forApplication",
    CASE p.cmd WHEN 'ALL' THEN true WHEN 'DELETE' THEN has_table_privilege('throughline_app', c.oid, 'DELETE')
      ELSE has_any_column_privilege('throughline_app', c.oid, p.cmd) END AS awake,
    EXISTS (SELECT FROM pg_policies o WHERE o.schemaname = p.schemaname AND o.tablename = p.tablename AND o.permissive = 'PERMISSIVE'
      AND o.roles = p.roles AND o.cmd IN (p.cmd, 'ALL')) AS permitted
  FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename AND c.relnamespace = p.schemaname::regnamespace
  WHERE p.schemaname = 'public' ORDER BY 1, 2`;

export const readPolicies = async (admin: pg.Client): Promise<readonly Policy[]> =>
  (await admin.query<Policy>(policiesSql)).rows;

/** A policy that is already true (for the definer functions, the backup, the worker's queue) cannot be widened. */
export const isOpenAlready = ({ permissive, using, check }: Policy): boolean =>
  permissive && (using ?? 'true') === 'true' && (check ?? 'true') === 'true';

/** A bar where there is no door. */
export const restrictsNothing = ({ permissive, permitted, command }: Policy): boolean =>
  !permissive && command !== 'ALL' && !permitted;

/** The statement that takes the policy's protection away. */
export function weakened({ table, name, permissive, using, check }: Policy): string {
  if (!permissive) return `DROP POLICY "${name}" ON "${table}"`;
  const open = [using === null ? '' : 'USING (true)', check === null ? '' : 'WITH CHECK (true)'];
  return `ALTER POLICY "${name}" ON "${table}" ${open.join(' ')}`;
}

/** The privilege that wakes a policy on a verb which the application's role may not do. */
export const awakened = ({ table, command }: Policy): string =>
  `GRANT ${command} ON "${table}" TO throughline_app`;

const verbs = {
  SELECT: ['read'],
  INSERT: ['add'],
  UPDATE: ['change', 'move'],
  DELETE: ['remove'],
  ALL: ['read', 'add', 'change', 'move'],
} as const satisfies Record<Policy['command'], readonly (Verb | 'move')[]>;

/** What is to be tried to find the policy missing. */
export const verbsOf = ({ command }: Policy): readonly (Verb | 'move')[] => verbs[command];
