import type pg from 'pg';
import type { Role } from '#platform/access/capabilities.ts';
import { snake, tableOf } from '../fuzz/rows.ts';
import { type Fit, fitOf, overnight, views } from './fitting.ts';
import { seesView } from './sees.ts';

/** A row of the database that a request is about. */
export type Place = Readonly<Record<string, string | number | boolean | null>>;

export type Found = { readonly near?: Place | undefined; readonly fits: boolean };

type Worker = { readonly roles: readonly Role[]; readonly agency: string };

/** When something is over, one of these says since when. */
const endings =
  'ended_at ended_on withdrawn_at removed_at revoked_at unsealed_at acknowledged_at finished_at kept_at released_at done_at dropped_at cancelled_at answered_at reopened_at closed_at retired_at'.split(
    ' ',
  );

const hasOpenCase =
  'EXISTS (SELECT FROM cases o WHERE o.agency_id = t.agency_id AND o.client_id = t.client_id AND o.closed_at IS NULL)';

const lastOf = (path: string): string | undefined => /\{(\w+Id)\}(?!.*\{\w+Id\})/.exec(path)?.[1];

/** Finds what a request may be about: rows that are there now, and whose state lets the request mean something. */
export class Places {
  readonly #admin: pg.Client;
  readonly #columns: ReadonlyMap<string, readonly string[]>;

  private constructor(admin: pg.Client, columns: ReadonlyMap<string, readonly string[]>) {
    this.#admin = admin;
    this.#columns = columns;
  }

  static async open(admin: pg.Client): Promise<Places> {
    await admin.query(`${seesView}; ${views}; ${overnight}`);
    const { rows } = await admin.query<{ name: string; columns: string[] }>(
      `SELECT CASE table_schema WHEN 'public' THEN table_name ELSE 'watch.' || table_name END AS name,
         array_agg(column_name::text) AS columns
       FROM information_schema.columns WHERE table_schema IN ('public', 'watch') GROUP BY 1`,
    );
    return new Places(admin, new Map(rows.map(({ name, columns }) => [name, columns])));
  }

  /** What the address is about, and whether its state fits; `choice` decides which. */
  async forPath(method: string, path: string, choice: string): Promise<Found> {
    const fit = fitOf(method, path);
    const last = lastOf(path);
    const source = fit?.source ?? (last && this.#sourceOf(last));
    if (!source || !this.#has(source, 'id')) return { fits: true };
    const near = await this.#one(source, this.#wanted(source, method, fit), choice);
    return near ? { near, fits: true } : { near: await this.#one(source, [], choice), fits: false };
  }

  /** An identifier for the field: that of `near` when it knows one, else of the same client, else of the same agency. */
  async idFor(field: string, choice: string, near: Place | undefined): Promise<string | undefined> {
    const known = near?.[snake(field)];
    if (typeof known === 'string') return known;
    const source = this.#sourceOf(field);
    if (!this.#has(source, 'id')) return undefined;
    const same = ['client_id', 'agency_id']
      .filter((column) => this.#has(source, column) && near?.[column])
      .map((column) => `t.${column} = '${near?.[column]}'`);
    const found = await this.#one(source, [...this.#notOver(source), ...same], choice);
    return found?.['id'] as string | undefined;
  }

  /** The workers who see this client now. */
  async whoSees(clientId: string): Promise<string[]> {
    const { rows } = await this.#admin.query<{ id: string }>(
      'SELECT worker_id AS id FROM watch.sees WHERE client_id = $1',
      [clientId],
    );
    return rows.map(({ id }) => id);
  }

  /** Who works here now, with roles and agency. */
  async workers(): Promise<ReadonlyMap<string, Worker>> {
    const { rows } = await this.#admin.query<Worker & { id: string }>(
      'SELECT id, roles, agency_id AS agency FROM workers WHERE ended_at IS NULL',
    );
    return new Map(rows.map((worker) => [worker.id, worker]));
  }

  /** What a statement of `known.ts` says about the place; undefined where it says nothing. */
  async told(statement: string, near: Place | undefined, choice: string): Promise<unknown> {
    const { rows } = await this.#admin.query<{ told: unknown }>(
      `SELECT told FROM (${statement}) AS t (told), (SELECT $1::jsonb, $2::text) AS given`,
      [JSON.stringify(near ?? {}), choice],
    );
    return rows[0]?.told ?? undefined;
  }

  #sourceOf(parameter: string): string {
    const table = tableOf(parameter);
    return table === 'clients' ? 'watch.clients' : table;
  }

  #has(source: string, column: string): boolean {
    return this.#columns.get(source)?.includes(column) ?? false;
  }

  #notOver(source: string): string[] {
    return endings.filter((column) => this.#has(source, column)).map((column) => `t.${column} IS NULL`);
  }

  #wanted(source: string, method: string, fit: Fit | undefined): string[] {
    const ofOpenCase = method !== 'GET' && this.#has(source, 'client_id') ? [hasOpenCase] : [];
    if (fit?.when) return [`(${fit.when})`, ...(fit.when.includes('reopened') ? [] : ofOpenCase)];
    return method === 'GET' ? [] : [...this.#notOver(source), ...ofOpenCase];
  }

  async #one(source: string, wanted: readonly string[], choice: string): Promise<Place | undefined> {
    const { rows } = await this.#admin.query<{ place: Place }>(
      `SELECT to_jsonb(t) AS place FROM (
         SELECT t.* FROM ${source} t WHERE ${wanted.join(' AND ') || 'true'} ORDER BY md5(t.id::text || $1) LIMIT 1) t`,
      [choice],
    );
    return rows[0]?.place;
  }
}
