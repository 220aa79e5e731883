import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.gen.ts';

/** Typed access to the database, inside one transaction. */
export type Db = Kysely<DB>;

const maxPrepared = 400;
const prepared = new Map<string, string>();

/** The same text gets the same name, so that PostgreSQL plans it once a connection; past the limit it is sent unnamed. */
function statementName(text: string): string | undefined {
  const known = prepared.get(text);
  if (known) return known;
  if (prepared.size >= maxPrepared) return undefined;
  const name = `q${prepared.size}`;
  prepared.set(text, name);
  return name;
}

const isAfterAnother = (error: unknown) => (error as { code?: unknown }).code === '25P02';

class PipelinedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** Why the transaction failed: what was sent along with the failing statement only says that it did. */
  #first: unknown;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = statementName(query.sql);
    const config = { text: query.sql, values: [...query.parameters], ...(name ? { name } : {}) };
    try {
      const result = await this.#client.query(config);
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
    } catch (error) {
      this.#first ??= error;
      throw isAfterAnother(error) ? this.#first : error;
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming needs a connection of its own');
  }
}

class OneConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(client: pg.PoolClient) {
    this.#connection = new PipelinedConnection(client);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('a transaction is already open');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** Kysely over one connection that the caller holds; it neither opens nor ends transactions. */
export function queriesOn(client: pg.PoolClient): Db {
  const driver = new OneConnectionDriver(client);
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: () => {
        throw new Error('the schema is not read at run time');
      },
      createQueryCompiler: () => compiler,
    },
    plugins: [camelCase],
  });
}
