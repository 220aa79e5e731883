import type pg from 'pg';
import { type Answer, Batch, type Prepared, type Waiting } from './batch.ts';

const maxPrepared = 400;
const names = new Map<string, string>();

/** The same text gets the same name, so that PostgreSQL plans it once a connection; past the limit it is sent unnamed. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= maxPrepared) return '';
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

const preparedOn = new WeakMap<pg.ClientBase, Prepared>();

function preparedBy(client: pg.ClientBase): Prepared {
  const known = preparedOn.get(client) ?? new Map();
  preparedOn.set(client, known);
  return known;
}

/**
 * A connection while one transaction holds it. What is sent without waiting travels together: statements gather
 * until nothing else can run, then go out as one batch.
 */
export class Line {
  readonly #client: pg.ClientBase;
  #gathered: Waiting[] = [];
  #planned = false;
  #underWay = false;
  #over = false;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** Rejects with the error of this statement, or of the one before it in its batch. */
  send<Row>(text: string, values: readonly unknown[] = []): Promise<Answer<Row>> {
    if (this.#over) return Promise.reject(tooLate());
    return new Promise((resolve, reject) => {
      this.#gathered.push({ text, name: nameOf(text), values, resolve, reject });
      this.#plan();
    });
  }

  /**
   * The transaction has let its connection go, which may be somebody else's by now: what a part of a failed request
   * still wants to send would be run as them. It is refused.
   */
  end(): void {
    this.#over = true;
    for (const { reject } of this.#gathered) reject(tooLate());
    this.#gathered = [];
  }

  #plan(): void {
    if (this.#planned || this.#underWay || this.#gathered.length === 0) return;
    this.#planned = true;
    process.nextTick(() => this.#go());
  }

  #go(): void {
    const statements = this.#gathered;
    this.#gathered = [];
    this.#planned = false;
    if (statements.length === 0) return;
    this.#underWay = true;
    const batch = new Batch(statements, preparedBy(this.#client), () => {
      this.#underWay = false;
      this.#plan();
    });
    this.#client.query(batch);
  }
}

const tooLate = () => new Error('a statement was sent after its transaction had ended');
