import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#platform/values/index.ts';
import type { Installation } from '../support/installation.ts';

/** What was acknowledged, by the words of its note. */
export type Acknowledged = {
  readonly contactId: string;
  readonly words: string;
  /** How often its note was changed before it was signed. */
  readonly edits: number;
};

type Entry = {
  readonly id: string;
  readonly note: { readonly id: string; readonly version: number; readonly text: string };
};
type Place = { readonly clientId: string; readonly caseId: string };

/**
 * Somebody who writes without pause, and who sends again with the same key or version whatever was not acknowledged:
 * half of the notes signed at once, half written, changed twice and then signed.
 */
export class Writer {
  readonly acknowledged: Acknowledged[] = [];
  retries = 0;
  #stopping = false;
  readonly #at: Installation;
  readonly #place: Place;

  constructor(at: Installation, place: Place) {
    this.#at = at;
    this.#place = place;
  }

  stop(): void {
    this.#stopping = true;
  }

  async run(): Promise<void> {
    for (let nth = 0; !this.#stopping; nth++)
      await (nth % 2 === 0 ? this.#signAtOnce() : this.#changeThenSign());
  }

  async #signAtOnce(): Promise<void> {
    const words = `Signed at once. ${newId()}`;
    const entry = await this.#record(words, true);
    this.acknowledged.push({ contactId: entry.id, words, edits: 0 });
  }

  async #changeThenSign(): Promise<void> {
    let words = `Written first. ${newId()}`;
    let entry = await this.#record(words, false);
    for (const nth of [1, 2]) {
      words = `Changed ${nth}. ${newId()}`;
      entry = await this.#change(entry, words);
    }
    const path = `/clients/${this.#place.clientId}/notes/${entry.note.id}/signature`;
    await this.#send('POST', path, undefined, {
      'if-match': `"${entry.note.version}"`,
      'idempotency-key': newId(),
    });
    this.acknowledged.push({ contactId: entry.id, words, edits: 2 });
  }

  #record(note: string, sign: boolean): Promise<Entry> {
    const { clientId, caseId } = this.#place;
    const promises = [{ promise: 'I shall call again.', dueOn: '2027-01-15' }];
    return this.#send(
      'POST',
      `/clients/${clientId}/contacts`,
      { caseId, note, sign, promises },
      { 'idempotency-key': newId() },
    );
  }

  #change({ note }: Entry, text: string): Promise<Entry> {
    const body = {
      kind: 'phone',
      withWhom: 'client',
      withName: null,
      outcome: 'reached',
      minutes: 5,
      interpreterUsed: false,
      sensitivity: null,
      happenedAt: new Date(Date.now() - 3_600_000).toISOString(),
      text,
    };
    const path = `/clients/${this.#place.clientId}/notes/${note.id}`;
    return this.#send('PUT', path, body, { 'if-match': `"${note.version}"` });
  }

  /** Sends until it is acknowledged. An edit whose answer was lost is known by its own words in the 412. */
  async #send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Entry> {
    for (;;) {
      const answer = await this.#at.ask('rosa', method, path, body, headers).catch(() => undefined);
      const said = (await answer?.json().catch(() => undefined)) as (Entry & { current?: Entry }) | undefined;
      if (answer && said && answer.status < 300) return said;
      const words = (body as { text?: string } | undefined)?.text;
      if (answer?.status === 412 && words && said?.current?.note.text === words) return said.current;
      if (answer && said && answer.status !== 503)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
      this.retries += 1;
      await pause(60);
    }
  }
}
