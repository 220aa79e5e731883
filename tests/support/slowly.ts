import pg from 'pg';
import type { TestApp } from './app.ts';

type Who = keyof TestApp['tokens'];

/** A connection of the application on which somebody takes their time. */
export class SlowHand {
  readonly #app: TestApp;
  readonly #db: pg.Client;

  private constructor(app: TestApp, db: pg.Client) {
    this.#app = app;
    this.#db = db;
  }

  static async open(app: TestApp): Promise<SlowHand> {
    const db = new pg.Client(app.urls.appUrl);
    await db.connect();
    return new SlowHand(app, db);
  }

  /** What `first` writes as `who` is not committed yet when `then` begins; answers what `then` does. */
  async writes<T>(who: Who, first: (db: pg.Client) => Promise<unknown>, then: () => Promise<T>): Promise<T> {
    await this.#db.query('BEGIN');
    await this.#db.query('SELECT access.present($1)', [this.#app.tokens[who]]);
    await first(this.#db);
    const second = then();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await this.#db.query('COMMIT');
    return await second;
  }

  close(): Promise<void> {
    return this.#db.end();
  }
}
