import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createAuth } from '#platform/auth/index.ts';
import { urlsOf } from '#platform/db/bootstrap.ts';
import { cloneTemplate } from '#tests/support/databases.ts';
import { makeSample, samplePassword, sampleSignIns, seedSample } from './index.ts';
import { staffKeys } from './people/staff.ts';

const today = '2026-11-22';
let database: Awaited<ReturnType<typeof cloneTemplate>>;
let client: pg.Client;
let auth: ReturnType<typeof createAuth>;

beforeAll(async () => {
  const secret = inject('secret');
  database = await cloneTemplate(inject('adminUrl'), inject('template'));
  auth = createAuth({
    authUrl: urlsOf(database.adminUrl, secret).authUrl,
    secret,
    publicUrl: 'http://localhost:3000',
  });
  await seedSample(database.adminUrl, { today, auth });
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await auth.close();
  await database.drop();
});

const one = async (query: string) => Object.values((await client.query(query)).rows[0] ?? {})[0];
const number = async (query: string) => Number(await one(query));

describe('the sample agency', () => {
  it('is one small agency with its people, its directory and eighteen months behind it', async () => {
    expect(await one('SELECT name FROM agencies')).toBe('Riverbend Community Services');
    expect(await number('SELECT count(*) FROM workers')).toBe(8);
    expect(await number('SELECT count(DISTINCT role) FROM workers, unnest(roles) AS role')).toBe(5);
    expect(await number('SELECT count(*) FROM clients')).toBe(121);
    expect(await number(`SELECT count(*) FROM clients WHERE given_name = 'Jiwoo'`)).toBe(1);
    expect(await number('SELECT count(*) FROM services')).toBe(60);
    expect(await number(`SELECT '${today}'::date - min(happened_at)::date FROM contacts`)).toBeGreaterThan(
      480,
    );
    expect(await number('SELECT count(*) FROM closures')).toBe(24);
  });

  it('lets everybody of the staff sign in, and is made only once', async () => {
    for (const { email } of sampleSignIns) {
      const { rows } = await client.query('SELECT id FROM auth.users WHERE email = $1', [email]);
      expect(await auth.users.checkPassword(rows[0].id, samplePassword), email).toBe(true);
    }
    expect(await seedSample(database.adminUrl, { today, auth })).toBe(false);
  });

  it('gives Rosa as many people as a case manager has, most of them fine', async () => {
    const rosas = `cases c JOIN workers w ON w.id = c.responsible_worker_id WHERE w.name = 'Rosa Delgado' AND c.closed_at IS NULL`;
    const people = await number(`SELECT count(*) FROM ${rosas}`);
    expect(people).toBeGreaterThanOrEqual(35);
    expect(people).toBeLessThanOrEqual(58);
    const quiet = await number(`
      SELECT count(*) FROM ${rosas} AND NOT EXISTS (
        SELECT FROM contacts k WHERE k.case_id = c.id AND k.outcome = 'reached' AND k.happened_at > '${today}'::date - 15)`);
    expect(quiet).toBeGreaterThan(0);
    expect(quiet).toBeLessThan(8);
  });

  it('lets every open need go on: somebody has a step to take, or a provider is at it', async () => {
    const alone = `
      SELECT count(*) FROM needs n WHERE n.ended_at IS NULL
        AND NOT EXISTS (SELECT FROM referrals r WHERE r.need_id = n.id AND r.status IN ('requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold'))
        AND NOT EXISTS (SELECT FROM goal_sources g JOIN steps s ON s.goal_id = g.goal_id WHERE g.need_id = n.id AND s.done_at IS NULL)`;
    expect(await number(alone)).toBe(0);
  });

  it('keeps what was told and what helps as data that pages can read, not as text', async () => {
    expect(
      await number(`SELECT count(*) FROM disclosures WHERE content ->> 'kind' IS DISTINCT FROM 'referral'`),
    ).toBe(0);
    expect(await number(`SELECT count(*) FROM closures WHERE jsonb_typeof(resources) <> 'array'`)).toBe(0);
  });

  it('tells nothing of the future, and nobody did anything before their case was opened', async () => {
    for (const [table, column] of [
      ['contacts', 'happened_at'],
      ['notes', 'signed_at'],
      ['referral_events', 'at'],
      ['closures', 'closed_at'],
      ['domain_ratings', 'rated_at'],
      ['steps', 'done_at'],
      ['plan_versions', 'written_at'],
    ]) {
      expect(
        await number(
          `SELECT count(*) FROM ${table} WHERE ${column} >= '${today}'::timestamp AT TIME ZONE 'America/Chicago'`,
        ),
        table,
      ).toBe(0);
    }
    expect(
      await number(
        "SELECT count(*) FROM contacts k JOIN cases c ON c.id = k.case_id WHERE k.happened_at < c.opened_at - interval '1 day'",
      ),
    ).toBe(0);
    expect(
      await number(
        'SELECT count(*) FROM disclosures d JOIN consents s ON s.id = d.consent_id WHERE s.given_on > d.disclosed_at::date',
      ),
    ).toBe(0);
  });

  it('keeps the plan that was agreed as it stands, so that no yes is out of date', async () => {
    const changed = `
      SELECT count(*) FROM plan_version_goals v JOIN goals g ON g.id = v.goal_id WHERE v.content IS DISTINCT FROM goal_content(g)`;
    expect(await number(changed)).toBe(0);
    expect(
      await number(
        'SELECT count(*) FROM plans p WHERE NOT EXISTS (SELECT FROM plan_versions v WHERE v.plan_id = p.id)',
      ),
    ).toBe(3);
  });

  it('marks everybody from whom somebody is kept out', async () => {
    expect(await number('SELECT count(*) FROM exclusions')).toBeGreaterThan(0);
    expect(
      await number(`SELECT count(*) FROM client_access a WHERE a.excludes <> EXISTS (
        SELECT FROM exclusions x WHERE x.agency_id = a.agency_id AND x.client_id = a.client_id AND x.ended_at IS NULL)`),
    ).toBe(0);
  });

  it('can be seen: whoever sees a client by law finds them by name', async () => {
    expect(await number('SELECT count(*) FROM client_search WHERE cardinality(seen_by) = 0')).toBe(0);
    expect(
      await number(
        'SELECT count(*) FROM cases c WHERE NOT EXISTS (SELECT FROM care_team_members m WHERE m.case_id = c.id AND m.worker_id = c.responsible_worker_id)',
      ),
    ).toBe(0);
  });
});

describe('the sample texts', () => {
  const signIns = Object.fromEntries(staffKeys.map((key) => [key, key])) as Record<
    (typeof staffKeys)[number],
    string
  >;
  const rows = () => JSON.stringify([...makeSample(today, signIns).all()]);

  it('are the same for the same day', () => {
    expect(rows()).toBe(rows());
  });

  it('have every name and pronoun filled in', () => {
    expect(rows().match(/\{\w+\}/g) ?? []).toEqual([]);
  });
});
