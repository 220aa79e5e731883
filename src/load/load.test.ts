import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneTemplate } from '#tests/support/databases.ts';
import { loadAgency } from './index.ts';

const now = new Date('2026-11-22T18:00:00Z');
const clients = 600;

type Loaded = { admin: pg.Client; adminUrl: string; end: () => Promise<void> };

async function load(before: (admin: pg.Client) => Promise<void> = async () => {}): Promise<Loaded> {
  const { adminUrl, drop } = await cloneTemplate(inject('adminUrl'), inject('template'));
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  const end = async () => {
    await admin.end();
    await drop();
  };
  try {
    await before(admin);
    await loadAgency({ adminUrl, clients, now, lanes: 2, log: () => {} });
  } catch (error) {
    await end();
    throw error;
  }
  return { admin, adminUrl, end };
}

const indexesOf = async (admin: pg.Client): Promise<unknown[]> =>
  (await admin.query(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexdef`)).rows;

let loaded: Loaded;
let indexesBefore: unknown[];
beforeAll(async () => {
  loaded = await load(async (admin) => {
    indexesBefore = await indexesOf(admin);
  });
}, 120_000);
afterAll(() => loaded.end());

const one = async (sql: string): Promise<unknown> =>
  Object.values((await loaded.admin.query(sql)).rows[0] ?? {})[0];

/** Rows of a child table whose foreign key points nowhere, for every foreign key there is. */
const orphans = `
  SELECT format('SELECT %L AS key, count(*)::int AS rows FROM %s x WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)',
    c.conrelid::regclass || '.' || c.conname, c.conrelid::regclass,
    string_agg(format('x.%I IS NOT NULL', a.attname), ' AND '), c.confrelid::regclass,
    string_agg(format('x.%I = p.%I', a.attname, b.attname), ' AND ')) AS query
  FROM pg_constraint c
  CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child, parent)
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.child
  JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.parent
  WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
  GROUP BY c.oid, c.conrelid, c.conname, c.confrelid`;

describe('the load holds what nobody checked while it ran', () => {
  it('every reference points to something', async () => {
    const { rows } = await loaded.admin.query<{ query: string }>(orphans);
    expect(rows.length).toBeGreaterThan(50);
    const counted = await loaded.admin.query<{ key: string; rows: number }>(
      rows.map(({ query }) => query).join(' UNION ALL '),
    );
    expect(counted.rows.filter((key) => key.rows > 0)).toEqual([]);
  });

  it('everybody is seen by exactly those whom the law names', async () => {
    const lawful = `SELECT c.id, p.principal_id, p.until FROM clients c, access.principals_of(c.agency_id, c.id) p`;
    const kept = 'SELECT client_id, principal_id, until FROM client_access';
    expect(await one(`SELECT count(*)::int FROM ((${lawful}) EXCEPT (${kept}))`)).toBe(0);
    expect(await one(`SELECT count(*)::int FROM ((${kept}) EXCEPT (${lawful}))`)).toBe(0);
  });

  it('every case has the agenda that the law lays out', async () => {
    const lawful =
      'SELECT a.* FROM agencies g, access.agendas_of(g.id, ARRAY(SELECT c.id FROM cases c WHERE c.agency_id = g.id)) a';
    expect(await one(`SELECT count(*)::int FROM ((${lawful}) EXCEPT (TABLE case_agendas))`)).toBe(0);
    expect(await one(`SELECT count(*)::int FROM ((TABLE case_agendas) EXCEPT (${lawful}))`)).toBe(0);
    expect(await one('SELECT count(*)::int FROM case_agendas')).toBeGreaterThanOrEqual(clients);
  });

  it('no plan has changed since it was written down', async () => {
    expect(
      await one(`SELECT count(*)::int FROM plan_version_goals v JOIN goals g ON g.agency_id = v.agency_id AND g.id = v.goal_id
        WHERE goal_content(g) IS DISTINCT FROM v.content`),
    ).toBe(0);
  });

  it('a case is closed while a closure stands, and nothing has happened yet that lies ahead', async () => {
    expect(
      await one(`SELECT count(*)::int FROM cases k LEFT JOIN closures c ON c.case_id = k.id
        WHERE k.closed_at IS DISTINCT FROM c.closed_at`),
    ).toBe(0);
    for (const moment of ['contacts.happened_at', 'notes.signed_at', 'closures.closed_at', 'steps.done_at'])
      expect(await one(`SELECT max(${moment}) < '${now.toISOString()}' FROM ${moment.split('.')[0]}`)).toBe(
        true,
      );
  });

  it('the indexes are back', async () => {
    expect(await indexesOf(loaded.admin)).toEqual(indexesBefore);
  });
});

describe('the agency is plausible', () => {
  it('everybody has ten contacts with notes, and seven of ten cases are open', async () => {
    expect(await one('SELECT count(*)::int FROM notes')).toBe(clients * 10);
    expect(await one('SELECT count(*)::int FROM cases WHERE closed_at IS NULL')).toBe(clients * 0.7);
  });

  it('a case manager has sixty open cases', async () => {
    const { rows } = await loaded.admin.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM cases WHERE closed_at IS NULL GROUP BY responsible_worker_id',
    );
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 7 }, () => 60));
  });

  it('each sees their own, and finds them though a letter is missing', async () => {
    const { admin } = loaded;
    await admin.query(
      `INSERT INTO auth.sessions (id, token, user_id, expires_at)
      SELECT 'load', 'load', id, now() + interval '1 hour' FROM auth.users WHERE email = 'manager1@load.example'`,
    );
    await admin.query(`BEGIN; SELECT access.present('load'); SET LOCAL ROLE throughline_app`);
    const { rows } = await admin.query<{ id: string; name: string }>(
      `SELECT id, given_name || ' ' || overlay(family_name PLACING '' FROM 3 FOR 1) AS name FROM clients ORDER BY id LIMIT 5`,
    );
    for (const { id, name } of rows) {
      const found = await admin.query('SELECT client_id FROM access.find_clients($1, $2, NULL, 20)', [
        name,
        [],
      ]);
      expect(found.rows).toContainEqual({ client_id: id });
    }
    expect(await one('SELECT count(*) BETWEEN 60 AND 130 FROM clients')).toBe(true);
    await admin.query('ROLLBACK');
  });
});

describe('loading', () => {
  it('makes the same rows again', async () => {
    const again = await load();
    const sum = 'SELECT md5(string_agg(c::text, $$;$$ ORDER BY id)) AS sum FROM contacts c';
    expect((await again.admin.query(sum)).rows).toEqual((await loaded.admin.query(sum)).rows);
    await again.end();
  }, 120_000);

  it('refuses where there is an agency', async () => {
    const { adminUrl } = loaded;
    await expect(loadAgency({ adminUrl, clients, now, lanes: 1, log: () => {} })).rejects.toThrow(
      'There is an agency in this database already.',
    );
  });
});
