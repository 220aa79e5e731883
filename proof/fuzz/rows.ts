import type pg from 'pg';

/** The identifiers in one row, by column. */
export type Row = Readonly<Record<string, string>>;

/** Tables whose name is not the plural of the parameter's. */
const others: Readonly<Record<string, string>> = {
  access: 'emergency_accesses',
  agreed_by: 'workers',
  alert: 'risk_alerts',
  collateral: 'collateral_items',
  corrects: 'mandated_reports',
  entry: 'waiting_list_entries',
  from: 'relatives',
  guide: 'interview_guides',
  link: 'referral_links',
  linked_client: 'clients',
  member: 'household_members',
  merge: 'client_merges',
  nickname: 'linkage_nicknames',
  only_for: 'workers',
  opened_to: 'workers',
  other: 'clients',
  owner_worker: 'workers',
  pair: 'linkage_pairs',
  question: 'linkage_questions',
  request: 'closure_requests',
  response: 'instrument_responses',
  responsible_worker: 'workers',
  seal: 'client_seals',
  source: 'goal_sources',
  subject: 'cases',
  supervisor: 'workers',
  system: 'ecomap_systems',
  tie: 'family_ties',
  to: 'relatives',
  triage_worker: 'workers',
  version: 'plan_versions',
  warning: 'warning_notes',
};

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `safetyPlanId` is a row of `safety_plans`. */
export function tableOf(parameter: string): string {
  const word = snake(parameter.replace(/Id$/, ''));
  return others[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
}

/** Identifiers that are there, so that a request can mean something: by table, with those they belong to. */
export class Rows {
  readonly #tables: ReadonlyMap<string, readonly Row[]>;

  constructor(tables: ReadonlyMap<string, readonly Row[]>) {
    this.#tables = tables;
  }

  /** The row that the nth choice stands for; undefined when there is none of the kind. */
  of(parameter: string, nth: number): Row | undefined {
    const rows = this.#tables.get(tableOf(parameter)) ?? [];
    return rows[nth % rows.length];
  }

  /** Who is responsible for the client of this row. */
  workerOf(row: Row | undefined): string | undefined {
    const cases = this.#tables.get('cases') ?? [];
    return row && cases.find((found) => found['client_id'] === row['client_id'])?.['responsible_worker_id'];
  }

  /** An identifier for the parameter: that of `near` when it knows one, else of the same client, else of anybody. */
  idFor(parameter: string, nth: number, near: Row | undefined): string | undefined {
    const column = snake(parameter);
    if (near?.[column]) return near[column];
    const rows = this.#tables.get(tableOf(parameter)) ?? [];
    const same = rows.filter((row) => near && row['client_id'] === near['client_id']);
    const [row] = [same[nth % same.length], rows[nth % rows.length]].filter((found) => found !== undefined);
    return row?.['id'];
  }
}

/** Up to 400 rows of every table that has an identifier, only their identifiers, in no order of meaning. */
export async function readRows(admin: pg.Client): Promise<Rows> {
  const { rows: columns } = await admin.query<{ table: string; columns: string[] }>(`
    SELECT table_name AS "table", array_agg(column_name::text) AS columns FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid' GROUP BY table_name`);
  const tables = new Map<string, readonly Row[]>();
  for (const { table, columns: ids } of columns) {
    if (!ids.includes('id')) continue;
    const { rows } = await admin.query<Row>(
      `SELECT ${ids.join(', ')} FROM ${table} ORDER BY md5(id::text) LIMIT 400`,
    );
    tables.set(
      table,
      rows.map((row) => (table === 'clients' ? { ...row, client_id: row['id'] ?? '' } : row)),
    );
  }
  return new Rows(tables);
}
