import type pg from 'pg';
import { parserOf, toWire } from './values.ts';

/** What a statement answers. */
export type Answer<Row> = {
  readonly rows: Row[];
  readonly rowCount: number;
  readonly command: string;
};

/** A statement that somebody waits for; without a name it is planned anew each time. */
export type Waiting = {
  readonly text: string;
  readonly name: string;
  readonly values: readonly unknown[];
  readonly resolve: (answer: Answer<never>) => void;
  readonly reject: (error: unknown) => void;
};

type Column = { readonly name: string; readonly read: (text: string) => unknown };

/** What a connection has prepared: the columns of each statement by its name; null where it is in doubt. */
export type Prepared = Map<string, readonly Column[] | null>;

/** The part of `pg`'s connection that speaks the extended protocol. */
type Speaker = {
  readonly stream: { cork(): void; uncork(): void };
  parse(what: { name: string; text: string }): void;
  bind(what: { statement: string; values: readonly unknown[] }): void;
  describe(what: { type: 'P' }): void;
  execute(what: null): void;
  close(what: { type: 'S'; name: string }): void;
  sync(): void;
};

/**
 * Statements that travel together: they go out in one write, are run one after the other and answered in one piece,
 * because only one Sync stands behind them all. The first that fails ends it: those behind it are not run, and fail
 * with its error. `pg` runs it like a query of its own.
 */
export class Batch implements pg.Submittable {
  readonly statements: readonly Waiting[];
  readonly #values: readonly (readonly unknown[])[];
  readonly #prepared: Prepared;
  readonly #ended: () => void;
  readonly #parsed = new Set<string>();
  #at = 0;
  #columns: readonly Column[] | undefined;
  #rows: unknown[] = [];

  /** `ended` is called once, when all is answered or something went wrong. */
  constructor(statements: readonly Waiting[], prepared: Prepared, ended: () => void) {
    this.statements = statements;
    this.#values = statements.map(({ values }) => values.map(toWire));
    this.#prepared = prepared;
    this.#ended = ended;
  }

  submit = (connection: pg.Connection): void => {
    const speaker = connection as unknown as Speaker;
    speaker.stream.cork();
    for (const [nth, statement] of this.statements.entries())
      this.#say(speaker, statement, this.#values[nth] ?? []);
    speaker.sync();
    speaker.stream.uncork();
  };

  #say(speaker: Speaker, { name, text }: Waiting, values: readonly unknown[]): void {
    const columns = this.#prepared.get(name);
    if (!columns && !this.#parsed.has(name)) {
      if (columns === null) speaker.close({ type: 'S', name });
      speaker.parse({ name, text });
      if (name) this.#parsed.add(name);
    }
    speaker.bind({ statement: name, values });
    if (!columns) speaker.describe({ type: 'P' });
    speaker.execute(null);
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, read: parserOf(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    const columns = this.#columns ?? this.#prepared.get(this.statements[this.#at]?.name ?? '') ?? [];
    for (const [nth, { name, read }] of columns.entries()) {
      const text = fields[nth];
      row[name] = text === null || text === undefined ? null : read(text);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const statement = this.statements[this.#at];
    if (!statement) return;
    if (statement.name && !this.#prepared.get(statement.name))
      this.#prepared.set(statement.name, this.#columns ?? []);
    const rows = this.#rows as never[];
    this.#at += 1;
    this.#columns = undefined;
    this.#rows = [];
    const [command = '', ...numbers] = text.split(' ');
    statement.resolve({ rows, rowCount: Number(numbers.at(-1) ?? 0), command });
  }

  handleError(error: unknown): void {
    const { name } = this.statements[this.#at] ?? {};
    // Whether it failed before or after it was prepared is not told.
    if (name && this.#parsed.has(name) && !this.#prepared.get(name)) this.#prepared.set(name, null);
    for (const { reject } of this.statements.slice(this.#at)) reject(error);
    this.#at = this.statements.length;
    this.#ended();
  }

  handleReadyForQuery(): void {
    this.#ended();
  }
}
