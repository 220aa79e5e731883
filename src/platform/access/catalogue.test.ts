import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const names = async (sql: string): Promise<readonly string[]> =>
  (await app.admin.query<{ name: string }>(sql)).rows.map((row) => row.name);

/** Tables without client data: every worker of the agency may read them. */
const agencyTables = [
  'agencies',
  'agency_domains',
  'audit_checks',
  'audit_seals',
  'instruments',
  'intake_settings',
  'interview_guide_versions',
  'interview_guides',
  'linkage_nicknames',
  'mails',
  'programs',
  'reassessment_cadences',
  'self_referral_erasures',
  'self_referral_pages',
  'supervisions',
  'triage_workers',
  'worker_programs',
  'workers',
];
/** What strangers wrote: read by those alone who decide for the program. */
const triageTables = ['self_referrals'];
const ownTables = ['drafts', 'idempotency_keys'];
/** Read by definer functions alone. */
const closedTables = [
  'client_merge_moves',
  'client_merges',
  'linkage_frequencies',
  'linkage_keys',
  'linkage_pairs',
  'linkage_questions',
  'linkage_queue',
  'audit_events',
  'client_search',
  'self_referral_attempts',
  'swept_files',
];
const directoryTables = ['directory_imports', 'service_verifications'];

describe('the catalogue of the database', () => {
  it('has row security enabled and forced on every table', async () => {
    expect(
      await names(`SELECT c.oid::regclass::text AS name FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
    ).toEqual([]);
  });

  it('guards every table that knows a client by the law of who sees them', async () => {
    const clientTables = await names(`SELECT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'client_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('client_access', 'client_search', 'drafts', 'linkage_keys', 'linkage_queue')`);
    expect(clientTables.length).toBeGreaterThan(25);
    for (const table of [...clientTables, 'clients']) {
      const policies = await app.admin.query<{ polname: string; polpermissive: boolean; law: string }>(
        `SELECT polname, polpermissive, concat_ws(' ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) AS law
        FROM pg_policy WHERE polrelid = $1::regclass AND 'throughline_app'::regrole = ANY (polroles)`,
        [table],
      );
      expect(policies.rows.find(({ polname }) => polname === 'seen')?.law, table).toContain('client_access');
      for (const { polname, law } of policies.rows.filter(({ polpermissive }) => polpermissive)) {
        const door = table === 'clients' && polname === 'added' ? 'barred_clients()' : 'FROM client_access';
        const opens = polname.startsWith('partner_') ? 'access.referral_id()' : door;
        expect(law, `${table}.${polname}`).toContain(opens);
      }
    }
  });

  it('shows no client to those barred from them, whoever else they are', async () => {
    const { rows } = await app.admin.query<{ permissive: boolean; qual: string }>(
      `SELECT polpermissive AS permissive, pg_get_expr(polqual, polrelid) AS qual FROM pg_policy
      WHERE polrelid = 'client_access'::regclass AND polname = 'barred'`,
    );
    expect(rows).toEqual([{ permissive: false, qual: expect.stringContaining('barred_clients()') }]);
  });

  it('asks for a clearance wherever something can be sensitive', async () => {
    expect(
      await names(`SELECT c.relname AS name FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'sensitivity' AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND pg_get_expr(p.polqual, p.polrelid) LIKE '%clearances%')`),
    ).toEqual([]);
  });

  it('shows nothing through a policy that is simply true, except to the definer and the backup', async () => {
    expect(
      await names(`SELECT p.polrelid::regclass || '.' || p.polname AS name FROM pg_policy p
        WHERE pg_get_expr(p.polqual, p.polrelid) = 'true' AND p.polpermissive
          AND NOT p.polroles <@ ARRAY['throughline_definer', 'throughline_backup', 'throughline_worker']::regrole[]::oid[]`),
    ).toEqual([]);
  });

  it('pins the search path of every function that runs with more rights', async () => {
    expect(
      await names(`SELECT p.oid::regprocedure::text AS name FROM pg_proc p
        WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'access'::regnamespace)
          AND NOT coalesce(array_to_string(p.proconfig, ','), '') LIKE '%search_path=%'`),
    ).toEqual([]);
  });

  it('grants nothing to everybody', async () => {
    expect(
      await names(`SELECT c.oid::regclass::text AS name FROM pg_class c, aclexplode(c.relacl) g
        WHERE g.grantee = 0 AND c.relnamespace IN ('public'::regnamespace, 'access'::regnamespace, 'auth'::regnamespace)
        UNION ALL
        SELECT p.oid::regprocedure::text FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
        WHERE g.grantee = 0 AND p.pronamespace IN ('public'::regnamespace, 'access'::regnamespace)`),
    ).toEqual([]);
  });

  it('lets the application role own nothing, bypass nothing and delete almost nothing', async () => {
    const { rows } = await app.admin.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = 'throughline_app'`,
    );
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    expect(
      await names(`SELECT relname AS name FROM pg_class WHERE relowner = 'throughline_app'::regrole`),
    ).toEqual([]);
    expect(
      await names(`SELECT c.relname AS name FROM pg_class c, aclexplode(c.relacl) g
        WHERE g.grantee = 'throughline_app'::regrole AND g.privilege_type IN ('DELETE', 'TRUNCATE')
          AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id')`),
    ).toEqual(['drafts']);
  });

  it('closes the tables that only the definer functions read', async () => {
    for (const table of closedTables) {
      const { rows } = await app.admin.query(
        `SELECT has_any_column_privilege('throughline_app', $1, 'SELECT, INSERT, UPDATE, REFERENCES') AS open`,
        [table],
      );
      expect(rows[0].open, table).toBe(false);
    }
  });

  it('makes views with the rights of whoever reads them, and keeps no copies of client data', async () => {
    expect(
      await names(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
        AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(array_to_string(c.reloptions, ','), '') LIKE '%security_invoker=true%'))`),
    ).toEqual([]);
  });

  it('leads every key with the agency, and says of each table what it is', async () => {
    expect(
      await names(`SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'agencies' AND a.attname <> 'agency_id' ORDER BY 1`),
    ).toEqual([
      'referral_links_token_hash_key',
      'self_referral_pages_slug_key',
      'swept_files_pkey',
      'workers_caseload_id_key',
      'workers_user_id_key',
    ]);
    expect(
      await names(
        `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND obj_description(c.oid) IS NULL`,
      ),
    ).toEqual([]);
  });

  it('knows no table that this test does not know', async () => {
    const unknown = await names(`SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('clients', 'client_access')
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id')
        AND NOT EXISTS (SELECT FROM pg_description d WHERE d.objoid = c.oid AND d.description LIKE '%HSDS%')`);
    expect(
      unknown.filter(
        (name) =>
          ![...agencyTables, ...triageTables, ...ownTables, ...closedTables, ...directoryTables].includes(
            name,
          ),
      ),
    ).toEqual([]);
  });

  it('lets nobody but sign-in and the backup read how people sign in; the definer resolves sessions', async () => {
    expect(
      await names(`SELECT DISTINCT g.grantee::regrole || ' ' || c.relname AS name FROM pg_class c, aclexplode(c.relacl) g
        WHERE c.relnamespace = 'auth'::regnamespace AND c.relkind = 'r'
          AND g.grantee NOT IN (c.relowner, 'throughline_auth'::regrole, 'throughline_backup'::regrole)`),
    ).toEqual(['throughline_definer sessions']);
  });

  it('lets no role that signs in call the functions of the extensions', async () => {
    for (const role of ['throughline_app', 'throughline_worker', 'throughline_auth', 'throughline_backup'])
      expect(
        await names(`SELECT nspname AS name FROM pg_namespace
          WHERE has_schema_privilege('${role}', oid, 'USAGE') AND nspname = 'ext'`),
        role,
      ).toEqual([]);
  });
});
