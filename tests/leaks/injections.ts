import { idOf } from '../access/world/ids.ts';
import { caseloadId, tokenOf, workerId } from '../access/world/people.ts';

const hidden = idOf('client', 'another’s');
const agency = idOf('agency', 'here');
const forged = `worker|${agency}|${workerId('other owner')}|t|{${caseloadId('other owner')}}|{}|{}|`;

/** Becoming somebody else. */
const becoming: readonly string[] = [
  'SET ROLE throughline_definer',
  'SET ROLE throughline_migrator',
  'SET ROLE throughline_worker',
  'SET SESSION AUTHORIZATION throughline_backup',
  'RESET ROLE; SELECT * FROM clients',
  `SELECT set_config('role', 'throughline_definer', true)`,
  `SELECT set_config('row_security', 'off', true); SELECT * FROM clients`,
  `SELECT set_config('throughline.actor', repeat('0', 64) || '|${forged}', true); SELECT * FROM clients`,
  `SELECT set_config('throughline.actor', access.seal('${forged}') || '|${forged}', true); SELECT * FROM clients`,
  `SELECT set_config('throughline.actor', replace(current_setting('throughline.actor'), access.actor_id()::text, '${workerId('other owner')}'), true);
    SELECT * FROM clients`,
  `SELECT set_config('session_replication_role', 'replica', true)`,
  `SELECT access.present('${tokenOf('owner')}x'); SELECT * FROM clients`,
  `SELECT access.present(''); SELECT * FROM clients`,
  `SELECT access.present(NULL); SELECT * FROM clients`,
  `SELECT access.present_link('anything'); SELECT * FROM referrals`,
];

/** Taking the lock off. */
const unlocking: readonly string[] = [
  'ALTER TABLE clients DISABLE ROW LEVEL SECURITY',
  'ALTER TABLE clients NO FORCE ROW LEVEL SECURITY',
  'DROP POLICY seen ON clients',
  'ALTER POLICY seen ON clients USING (true)',
  'CREATE POLICY mine ON clients USING (true)',
  'GRANT throughline_definer TO throughline_app',
  'ALTER ROLE throughline_app BYPASSRLS',
  'CREATE FUNCTION public.leak() RETURNS SETOF clients LANGUAGE sql SECURITY DEFINER AS $$ SELECT * FROM clients $$',
  'CREATE TEMP TABLE copied AS SELECT * FROM clients',
  'CREATE TABLE public.copied AS SELECT * FROM clients',
  'CREATE SCHEMA mine',
  'CREATE VIEW public.all_clients AS SELECT * FROM clients',
  'CREATE EXTENSION dblink',
];

/** Tables and functions that are not the application's. */
const reaching: readonly string[] = [
  'SELECT * FROM access.keys',
  'SELECT * FROM access.nicknames',
  'SELECT * FROM auth.sessions',
  'SELECT * FROM auth.users',
  'SELECT * FROM auth.accounts',
  'SELECT * FROM client_search',
  'SELECT * FROM audit_events',
  'SELECT * FROM graphile_worker._private_jobs',
  'SELECT * FROM graphile_worker.jobs',
  `SELECT access.rebuild_client('${agency}', '${hidden}')`,
  `SELECT * FROM access.principals_of('${agency}', '${hidden}')`,
  `SELECT access.index_agency('${agency}')`,
  `SELECT * FROM access.found(100, NULL)`,
  `SELECT * FROM access.candidates('{}', NULL, '{}', NULL, 100)`,
  `SELECT access.begin_agency('${agency}', '', '', '', '${agency}', '${agency}', '', '', '', true, '{}', '{}')`,
  `SELECT * FROM access.access_list('${hidden}', NULL, 100)`,
  `SELECT * FROM access.to_be_told_of('${idOf('emergency', 'another’s', 'former mate')}')`,
  `SELECT * FROM access.find_clients('zq', NULL, NULL, 100)`,
  `SELECT * FROM access.find_clients('', ARRAY['2026-11-20'::date], NULL, 100)`,
  'SELECT * FROM access.referral_host()',
  'SELECT * FROM access.referral_of_link()',
  `SELECT access.change_by_link('{"status": "completed"}')`,
  `SELECT access.hold_by_link()`,
  `SELECT ext.hmac('a', 'b', 'sha256')`,
  `SELECT ext.gen_random_bytes(8)`,
  `SELECT ext.unaccent('é')`,
  `SELECT pg_read_file('/etc/passwd')`,
  `SELECT * FROM pg_ls_dir('.')`,
  `SELECT lo_import('/etc/passwd')`,
  `COPY clients TO PROGRAM 'cat'`,
  `COPY clients TO '/tmp/clients.csv'`,
  `COPY clients FROM '/etc/passwd'`,
];

/** Reading around corners: plans, statistics, errors, cursors, whole rows. */
const peeking: readonly string[] = [
  'SELECT * FROM clients',
  'TABLE notes',
  'SELECT to_jsonb(c) FROM clients c',
  `SELECT query_to_xml('SELECT * FROM clients', true, false, '')`,
  `SELECT schema_to_xml('public', true, false, '')`,
  `SELECT table_to_xml('notes', true, false, '')`,
  'SELECT * FROM pg_stats',
  'SELECT * FROM pg_statistic',
  'SELECT * FROM pg_stats_ext',
  'SELECT * FROM pg_stat_activity',
  'SELECT * FROM pg_prepared_statements',
  'SELECT * FROM pg_largeobject',
  `EXPLAIN (ANALYZE, VERBOSE, FORMAT JSON) SELECT * FROM clients WHERE given_name LIKE 'zq%'`,
  'EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM notes n JOIN clients c ON c.id = n.client_id',
  'SELECT given_name::integer FROM clients',
  'SELECT * FROM clients WHERE given_name::integer = 1',
  'SELECT * FROM notes WHERE 1 / (length(text) - length(text)) = 1',
  `SELECT * FROM notes WHERE text::xml IS NOT NULL`,
  `SELECT * FROM notes WHERE text::regclass IS NOT NULL`,
  'DECLARE all_of_them CURSOR FOR SELECT * FROM clients; FETCH ALL FROM all_of_them',
  'DECLARE kept CURSOR WITH HOLD FOR SELECT * FROM notes; FETCH ALL FROM kept',
  'PREPARE reading AS SELECT * FROM clients; EXECUTE reading; DEALLOCATE reading',
  'SELECT * FROM clients FOR UPDATE',
  'SELECT * FROM clients TABLESAMPLE SYSTEM (100)',
  `SELECT * FROM clients WHERE ctid = '(0,1)'`,
  `SELECT (SELECT string_agg(text, ' ') FROM notes), (SELECT max(given_name) FROM clients)`,
  'WITH RECURSIVE r AS (SELECT * FROM notes) SELECT * FROM r',
  `DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM clients LOOP RAISE EXCEPTION '%', r; END LOOP; END $$`,
];

/** Asking by writing: what a key or a reference says about rows one may not see. */
const probing: readonly string[] = [
  `INSERT INTO clients (agency_id, id, given_name, created_by) VALUES ('${agency}', '${hidden}', 'x', access.actor_id())
    ON CONFLICT (agency_id, id) DO UPDATE SET given_name = clients.given_name RETURNING *`,
  `INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, recorded_at, recorded_by)
    VALUES ('${agency}', gen_random_uuid(), '${hidden}', '${idOf('cases', 'another’s', '')}', 'housing', 'x', now(), access.actor_id()) RETURNING *`,
  `UPDATE clients SET given_name = given_name WHERE id = '${hidden}' RETURNING *`,
  `UPDATE notes SET text = text RETURNING *`,
  `UPDATE notes n SET text = c.given_name FROM clients c WHERE c.id = n.client_id RETURNING *`,
  `DELETE FROM clients RETURNING *`,
  `MERGE INTO clients c USING (VALUES ('${hidden}'::uuid)) v (id) ON c.id = v.id WHEN MATCHED THEN UPDATE SET given_name = 'x'`,
  `INSERT INTO client_access (agency_id, client_id, principal_id) VALUES ('${agency}', '${hidden}', access.actor_id())`,
  `INSERT INTO emergency_accesses (agency_id, id, client_id, worker_id, reason, until)
    VALUES ('${agency}', gen_random_uuid(), '${hidden}', access.actor_id(), 'because I want to', now() + interval '1 hour')`,
  `UPDATE emergency_accesses SET until = 'infinity'`,
  `UPDATE workers SET clearances = '{hiv}' WHERE id = access.actor_id(); SELECT * FROM notes`,
  `UPDATE workers SET roles = '{director}' WHERE id = access.actor_id(); SELECT * FROM notes`,
  `INSERT INTO supervisions (agency_id, id, supervisor_id, worker_id)
    VALUES ('${agency}', gen_random_uuid(), access.actor_id(), '${workerId('other owner')}')`,
  `INSERT INTO worker_programs (agency_id, worker_id, program_id, spans)
    VALUES ('${agency}', access.actor_id(), '${idOf('program', 'housing')}', true)`,
];

/** SQL that somebody who found a hole would try, as the application's role in their own session. */
export const injections: Readonly<Record<string, readonly string[]>> = {
  becoming,
  unlocking,
  reaching,
  peeking,
  probing,
};
