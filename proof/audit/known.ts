/** What a schema cannot tell: by address and field, where the database knows it. `$1` is the record asked about, `$2` chance. */
type Known = { readonly of: RegExp; readonly fields: Readonly<Record<string, string>> };

const client = `($1::jsonb ->> 'client_id')::uuid`;
const text = (value: string): string => `SELECT to_jsonb('${value}'::text)`;
const ofRow = (column: string): string => `SELECT $1::jsonb -> '${column}'`;

const known: readonly Known[] = [
  { of: /instrument-responses\/\{responseId\}(\/completion)?$/, fields: { items: `SELECT '[]'::jsonb` } },
  {
    of: /instrument-(scores|responses)$/,
    fields: { url: `SELECT to_jsonb(url) FROM instruments ORDER BY md5(id::text || $2) LIMIT 1` },
  },
  {
    of: /public-pages/,
    fields: {
      opened: `WITH page AS MATERIALIZED (SELECT access.present_page($1::jsonb ->> 'slug') AS shown)
      SELECT to_jsonb(access.opening_note(now() - interval '5 minutes')) FROM page WHERE page.shown IS NOT NULL`,
      website: text(''),
      contactWay: text('email'),
      contactAt: text('sunny@mail.example'),
    },
  },
  {
    of: /nicknames$/,
    fields: {
      name: `SELECT to_jsonb('Mar' || translate(left(md5($2), 6), '0123456789', 'ghijklmnop'))`,
      nickname: text('Maruschka'),
    },
  },
  { of: /\/workers$/, fields: { email: `SELECT to_jsonb('w' || md5($2) || '@riverbend.example')` } },
  {
    of: /\/closure(-requests)?$/,
    fields: {
      reason: `SELECT to_jsonb(p.closing_reasons[1]) FROM cases c JOIN programs p ON p.id = c.program_id WHERE c.id = ($1::jsonb ->> 'id')::uuid`,
    },
  },
  {
    of: /\/seals$/,
    fields: {
      openedTo: `SELECT to_jsonb(array_agg(DISTINCT w.id)) FROM workers w JOIN watch.sees s ON s.worker_id = w.id AND s.client_id = ${client}
      WHERE w.roles && '{supervisor,director}' OR w.id IN (SELECT c.responsible_worker_id FROM cases c WHERE c.client_id = ${client})`,
    },
  },
  {
    of: /\/relatives\/\{relativeId\}\/link$/,
    fields: {
      linkedClientId: `SELECT to_jsonb(o.client_id) FROM watch.sees s JOIN watch.sees o ON o.worker_id = s.worker_id AND o.client_id <> s.client_id
      WHERE s.client_id = ${client} ORDER BY md5(o.client_id::text || $2) LIMIT 1`,
    },
  },
  {
    of: /\/steps\/order$/,
    fields: {
      stepIds: `SELECT jsonb_agg(id) FROM steps WHERE goal_id = ($1::jsonb ->> 'id')::uuid`,
    },
  },
  {
    of: /\/snoozes$/,
    fields: {
      signal: text('step_overdue'),
      subjectId: ofRow('id'),
      until: `SELECT to_jsonb(current_date + 2)`,
    },
  },
  {
    of: /\/api\/self-referrals$/,
    fields: {
      reference: `SELECT to_jsonb(reference) FROM self_referrals ORDER BY md5(id::text || $2) LIMIT 1`,
    },
  },
  { of: /\/collateral$/, fields: { hiddenBecause: text('They asked us to keep it so.') } },
  {
    of: /\/relatives\/\{relativeId\}\/permissions$/,
    fields: { saidOn: `SELECT to_jsonb(current_date - 1)` },
  },
  {
    of: /emergency-accesses$/,
    fields: {
      givenName: ofRow('given_name'),
      familyName: ofRow('family_name'),
      birthDate: ofRow('birth_date'),
    },
  },
  {
    of: /\/merges$/,
    fields: {
      otherId: ofRow('other_id'),
      otherVersion: `SELECT to_jsonb(version) FROM clients WHERE id = ($1::jsonb ->> 'other_id')::uuid`,
    },
  },
  {
    of: /from-template$/,
    fields: {
      template: text('keeping_a_home'),
      goals: `SELECT '[{"key": "rights", "steps": []}]'::jsonb`,
    },
  },
  {
    of: /household-(notes|findings|copies)/,
    fields: {
      members: `SELECT jsonb_agg(jsonb_build_object('clientId', c.client_id, 'caseId', c.id)) FROM (
      SELECT DISTINCT ON (c.client_id) c.client_id, c.id FROM cases c
      WHERE c.closed_at IS NULL AND c.client_id IN (
        SELECT o.client_id FROM household_members m JOIN household_members o ON o.household_id = m.household_id AND o.client_id <> m.client_id
        WHERE m.client_id = ${client} AND m.ended_on IS NULL AND o.ended_on IS NULL)) c`,
    },
  },
];

export const knownOf = (path: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...known.filter(({ of }) => of.test(path)).map(({ fields }) => fields));
