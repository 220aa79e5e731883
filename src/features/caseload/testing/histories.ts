import fc from 'fast-check';
import type pg from 'pg';
import { agencyId, people } from '#tests/support/people.ts';

const categories = [null, null, 'mental_health', 'domestic_violence'] as const;

const row = 'SELECT c.agency_id, gen_random_uuid(), c.client_id, c.id';
const of = (table: string) =>
  `id = (SELECT id FROM ${table} WHERE case_id = $1 ORDER BY id OFFSET $4::int % greatest(1, (SELECT count(*) FROM ${table} WHERE case_id = $1)) LIMIT 1)`;
const at = `($3::date + make_interval(hours => 15 + $4::int % 3))::timestamptz`;
const by = `'${people.rosa.id}'::uuid`;
const one = (list: readonly string[]) => `('{${list.join(',')}}'::text[])[1 + $4::int % ${list.length}]`;

/** What happens to a case, in SQL; $1 the case, $2 a category or null, $3 a day, $4 which row of many. */
const deeds = {
  reached: `INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, kind, outcome, with_whom, happened_at, sensitivity)
    ${row}, ${by}, 'phone', ${one(['reached', 'reached', 'no_answer'])}, ${one(['client', 'client', 'client', 'family'])}, ${at}, $2 FROM cases c WHERE id = $1`,
  'contact put right': `UPDATE contacts SET happened_at = ${at}, outcome = ${one(['reached', 'missed'])}, sensitivity = $2 WHERE ${of('contacts')}`,
  'step planned': `INSERT INTO steps (agency_id, id, client_id, case_id, goal_id, title, owner, due_on, sensitivity, created_at, created_by)
    SELECT g.agency_id, gen_random_uuid(), g.client_id, g.case_id, g.id, 'Step ' || $4, 'worker', $3::date, g.sensitivity, ${at}, ${by}
    FROM goals g WHERE g.case_id = $1 AND g.sensitivity IS NOT DISTINCT FROM $2`,
  'step moved': `UPDATE steps SET due_on = $3::date, done_at = CASE WHEN $4::int % 3 = 0 THEN ${at} END, dropped_at = CASE WHEN $4::int % 5 = 0 THEN ${at} END WHERE ${of('steps')} AND ($2::text IS NULL OR true)`,
  'goal set': `INSERT INTO goals (agency_id, id, client_id, case_id, plan_id, title, status, sensitivity, created_at, created_by)
    SELECT p.agency_id, gen_random_uuid(), p.client_id, p.case_id, p.id, 'Goal', 'active', $2, ${at}, ${by} FROM plans p WHERE case_id = $1`,
  'goal decided': `UPDATE goals SET status = ${one(['active', 'achieved', 'proposed', 'dropped'])}, status_at = ${at} WHERE ${of('goals')} AND ($2::text IS NULL OR true)`,
  'goal protected': `UPDATE goals SET sensitivity = $2 WHERE ${of('goals')} AND $3::date IS NOT NULL`,
  'plan written down': `INSERT INTO plan_versions (agency_id, id, client_id, case_id, plan_id, number, written_at, written_by)
    SELECT p.agency_id, gen_random_uuid(), p.client_id, p.case_id, p.id, 1 + (SELECT count(*) FROM plan_versions v WHERE v.plan_id = p.id), ${at}, ${by} FROM plans p WHERE case_id = $1 AND ($2::text IS NULL OR true)`,
  promised: `INSERT INTO promises (agency_id, id, client_id, case_id, promise, due_on, made_by, sensitivity) ${row}, 'Promise ' || $4, $3::date, ${by}, $2 FROM cases c WHERE id = $1`,
  'promise kept': `UPDATE promises SET kept_at = CASE WHEN $4::int % 2 = 0 THEN ${at} END, sensitivity = $2 WHERE ${of('promises')}`,
  arranged: `INSERT INTO appointments (agency_id, id, client_id, case_id, title, starts_at, sensitivity) ${row}, 'Appointment ' || $4, ${at}, $2 FROM cases c WHERE id = $1`,
  'appointment answered': `UPDATE appointments SET status = ${one(['kept', 'missed', 'planned', 'cancelled'])}, starts_at = ${at}, sensitivity = $2 WHERE ${of('appointments')}`,
  'danger assessed': `INSERT INTO risk_assessments (agency_id, id, client_id, case_id, kind, level, evidence, assessed_at, assessed_by, sensitivity)
    ${row}, ${one(['suicide', 'overdose'])}, ${one(['none_found', 'low', 'moderate', 'high', 'low'])}, 'Said so.', ${at}, ${by}, $2 FROM cases c WHERE id = $1`,
  'danger protected': `UPDATE risk_assessments SET sensitivity = $2 WHERE ${of('risk_assessments')} AND $3::date IS NOT NULL`,
  agreed: `INSERT INTO agreements (agency_id, id, client_id, case_id, plan_version_id, answer, reason, asked_at, asked_by)
    SELECT v.agency_id, gen_random_uuid(), v.client_id, v.case_id, v.id, ${one(['no', 'yes'])}, 'Said so.', ${at}, ${by}
    FROM plan_versions v WHERE v.case_id = $1 AND ($2::text IS NULL OR true) ORDER BY v.number DESC LIMIT 1`,
  'need named': `INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, horizon, sensitivity, recorded_at, recorded_by)
    ${row}, 'housing', 'Need ' || $4, ${one(['immediate', 'long_term'])}, $2, ${at}, ${by} FROM cases c WHERE id = $1`,
  'need met': `UPDATE needs SET ended_as = 'met', ended_at = ${at}, sensitivity = $2 WHERE ${of('needs')}`,
  consented: `INSERT INTO consents (agency_id, id, client_id, kind, purpose, given, given_on, expires_on, recorded_by)
    SELECT c.agency_id, gen_random_uuid(), c.client_id, 'service', 'service', 'verbal', '2020-01-01', $3::date, ${by} FROM cases c WHERE id = $1 AND ($2::text IS NULL OR $4::int > 2)`,
  'consent withdrawn': `UPDATE consents SET withdrawn_at = ${at}, withdrawn_by = ${by} WHERE client_id = (SELECT client_id FROM cases WHERE id = $1) AND $4::int % 2 = 0 AND ($2::text IS NULL OR true)`,
  'handed over': `UPDATE cases SET responsible_worker_id = CASE WHEN $4::int % 2 = 0 THEN ${by} ELSE '${people.marcus.id}' END, weight = 1 + $4::int % 3 WHERE id = $1 AND ($2::text IS NULL OR $3::date IS NOT NULL)`,
  'ended or reopened': `UPDATE cases SET closed_at = CASE WHEN $4::int % 3 = 0 THEN ${at} END WHERE id = $1 AND ($2::text IS NULL OR true)`,
  'called otherwise': `UPDATE clients SET preferred_name = 'Name ' || $4, pronouns = $2 WHERE id = (SELECT client_id FROM cases WHERE id = $1) AND $3::date IS NOT NULL`,
} as const;

export type Deed = {
  readonly what: keyof typeof deeds;
  readonly nth: number;
  readonly category: string | null;
  readonly day: string;
  readonly turn: number;
};

/** What may happen to some cases, one thing after the other. */
export const histories: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
    nth: fc.nat(2),
    category: fc.constantFrom(...categories),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
    turn: fc.nat(11),
  }),
  { minLength: 10, maxLength: 40 },
);

/** Lets it happen, with every trigger on. */
export async function happen(admin: pg.Client, caseIds: readonly string[], deed: Deed): Promise<void> {
  const { what, nth, category, day, turn } = deed;
  await admin.query(deeds[what], [caseIds[nth % caseIds.length], category, day, turn]);
}

const beginning = [
  'reached',
  'step planned',
  'promised',
  'arranged',
  'danger assessed',
  'need named',
  'consented',
  'plan written down',
] as const;

/** A plan with a goal of each protection, and something of each kind, for a history to go on from. */
export async function aBeginning(admin: pg.Client, caseId: string): Promise<void> {
  await admin.query(
    `WITH plan AS (
      INSERT INTO plans (agency_id, id, client_id, case_id, created_by) ${row}, ${by} FROM cases c WHERE id = $1 RETURNING *
    )
    INSERT INTO goals (agency_id, id, client_id, case_id, plan_id, title, status, sensitivity, created_at, created_by)
    SELECT p.agency_id, gen_random_uuid(), p.client_id, p.case_id, p.id, 'Goal', 'active', s.category, '2026-11-01', ${by}
    FROM plan p, unnest('{NULL,mental_health,domestic_violence}'::text[]) AS s (category)`,
    [caseId],
  );
  for (const what of beginning)
    await happen(admin, [caseId], { what, nth: 0, category: null, day: '2026-11-10', turn: 0 });
}

/** Every row of a table of the agency, as it stands. */
export const rowsOf = async <Row>(admin: pg.Client, table: string): Promise<readonly Row[]> =>
  (
    await admin.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE agency_id = $1`, [
      agencyId,
    ])
  ).rows.map(({ row: found }) => found);
