import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Db } from './connection.ts';

/** What a composed statement leaves open, by name. */
type Values = Readonly<Record<string, unknown>>;

class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** The place of a value that is given with each request. */
export const given = (name: string): RawBuilder<unknown> => sql`${new Place(name)}`;

/**
 * A statement that is put together once and then sent again and again: its pieces are many, and to join them
 * takes as long as to answer half of them.
 */
export class Composed<Row> {
  readonly #build: () => RawBuilder<Row>;
  #made: { readonly text: string; readonly places: readonly string[] } | undefined;

  constructor(build: () => RawBuilder<Row>) {
    this.#build = build;
  }

  async ask(db: Db, values: Values): Promise<readonly Row[]> {
    this.#made ??= this.#put(db);
    const { text, places } = this.#made;
    const parameters = places.map((name) => values[name]);
    return (await db.executeQuery<Row>(CompiledQuery.raw(text, parameters))).rows;
  }

  /** For statements that always answer one row. */
  async askOne(db: Db, values: Values): Promise<Row> {
    const [row] = await this.ask(db, values);
    if (!row) throw new Error('a statement that should always answer one row answered none');
    return row;
  }

  /** Each place becomes one parameter, however often it is named. */
  #put(db: Db) {
    const { sql: text, parameters } = this.#build().compile(db);
    const names = parameters.map((parameter) => {
      if (parameter instanceof Place) return parameter.name;
      throw new Error('a composed statement takes its values by name');
    });
    const places = [...new Set(names)];
    const renumbered = text.replace(/\$(\d+)/g, (_, nth) => `$${places.indexOf(names[nth - 1] ?? '') + 1}`);
    return { text: renumbered, places };
  }
}
