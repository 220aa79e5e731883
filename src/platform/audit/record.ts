import type { Line } from '../db/line.ts';
import type { Seen } from '../http/context.ts';

/** Everything seen in one request, gathered until it is written. */
export class SeenSoFar {
  readonly #clients = new Set<string>();
  readonly #subjects = new Set<string>();
  #why: string | undefined;
  #detail: Record<string, unknown> = {};
  #said = false;
  #written = false;

  add(seen: Seen): void {
    this.#said = true;
    for (const id of seen.clients ?? []) this.#clients.add(id);
    for (const id of seen.subjects ?? []) this.#subjects.add(id);
    this.#why = seen.why ?? this.#why;
    this.#detail = { ...this.#detail, ...seen.detail };
  }

  /** False while no handler and no parameter has told whose data it was. */
  get said(): boolean {
    return this.#said;
  }

  /** True once the event is on its way; there is one for a request. */
  get written(): boolean {
    return this.#written;
  }

  /** The ids as they will be written. */
  get ids(): { readonly clients: readonly string[]; readonly subjects: readonly string[] } {
    return { clients: [...this.#clients], subjects: [...this.#subjects] };
  }

  /** Sends the audit event without waiting for anything; rejects when it cannot be written. */
  async write(
    line: Line,
    rule: { readonly action: string; readonly what: string },
    from: { readonly ip: string | null; readonly requestId: string },
  ): Promise<void> {
    this.#written = true;
    const detail = Object.keys(this.#detail).length > 0 ? JSON.stringify(this.#detail) : null;
    const { clients, subjects } = this.ids;
    const { action, what } = rule;
    await line.send('SELECT access.record($1, $2, $3::uuid[], $4::uuid[], $5, $6, $7, $8)', [
      action,
      what,
      clients,
      subjects,
      this.#why ?? null,
      detail,
      from.ip,
      from.requestId,
    ]);
  }
}
