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
import type { Line } from './line.ts';
import type { DB } from './schema.gen.ts';

/** Typed access to the database, inside one transaction. */
export type Db = Kysely<DB>;

const isAfterAnother = (error: unknown) => (error as { code?: unknown }).code === '25P02';

class GatheringConnection implements DatabaseConnection {
  readonly #line: Line;
  /** Why the transaction failed: what was sent along with the failing statement only says that it did. */
  #first: unknown;

  constructor(line: Line) {
    this.#line = line;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { rows, rowCount } = await this.#line.send<R>(query.sql, query.parameters);
      return { rows, numAffectedRows: BigInt(rowCount) };
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

  constructor(line: Line) {
    this.#connection = new GatheringConnection(line);
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
export function queriesOn(line: Line): Db {
  const driver = new OneConnectionDriver(line);
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
