import { type DraftRemote, Problem } from '#ui/kit.ts';
import type { ResponseDraft, ResponseSheet, SavedDraft } from '../../contract.ts';
import { api } from '../api.ts';

/** What a page holds of an answering. */
export type Values = {
  readonly items: readonly object[];
  readonly answeredBy: ResponseDraft['answeredBy'];
  readonly proxyName: string;
  readonly language: string;
  readonly mode: ResponseDraft['mode'];
};

export const valuesOf = (sheet: ResponseSheet): Values => ({
  items: sheet.items,
  answeredBy: sheet.answeredBy,
  proxyName: sheet.proxyName ?? '',
  language: sheet.language,
  mode: sheet.mode,
});

/** As the server takes it. */
export function draftOf({ proxyName, ...values }: Values): ResponseDraft {
  const name = values.answeredBy === 'proxy' ? proxyName.trim() : '';
  return { ...values, proxyName: name || null } as ResponseDraft;
}

/** A proxy without a name yet is kept as “together”, so that no answer waits for a name. */
const unfinished = (values: Values): Values =>
  values.answeredBy === 'proxy' && values.proxyName.trim() === ''
    ? { ...values, answeredBy: 'together' }
    : values;

/** One answering as the record that its draft is kept in; knows the version that was last saved or read. */
export class ResponseRemote implements DraftRemote {
  readonly #params: { readonly clientId: string; readonly responseId: string };
  readonly #first: Values;
  readonly #saved: (saved: SavedDraft) => void;
  #version: number;
  #over = false;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(
    clientId: string,
    sheet: ResponseSheet,
    strip: (values: Values) => Values,
    saved: (saved: SavedDraft) => void,
  ) {
    this.#params = { clientId, responseId: sheet.id };
    this.#first = valuesOf(sheet);
    this.#version = sheet.version;
    this.#strip = strip;
    this.#saved = saved;
  }
  readonly #strip: (values: Values) => Values;

  async read() {
    const sheet = await api('GET /clients/:clientId/instrument-responses/:responseId', {
      params: this.#params,
    });
    this.#version = sheet.version;
    return { content: valuesOf(sheet), revision: sheet.version, savedAt: sheet.savedAt };
  }

  save(content: Readonly<Record<string, unknown>>, revision: number) {
    const saving = this.#save(content as unknown as Values, revision);
    this.#saving = saving.catch(() => undefined);
    return saving;
  }

  /** Everything was taken back: it is as it was in the beginning. */
  async drop(): Promise<void> {
    if (!this.#over) await this.save(this.#first, this.#version);
  }

  /** Completes it, after what is on its way has arrived. */
  async complete(values: Values): Promise<ResponseSheet> {
    await this.#saving;
    const done = await api('POST /clients/:clientId/instrument-responses/:responseId/completion', {
      params: this.#params,
      body: draftOf(this.#strip(values)),
      ifMatch: this.#version,
    });
    this.#over = true;
    return done;
  }

  async #save(values: Values, revision: number) {
    try {
      const saved = await api('PUT /clients/:clientId/instrument-responses/:responseId', {
        params: this.#params,
        body: draftOf(unfinished(this.#strip(values))),
        ifMatch: Math.max(revision, 1),
      });
      this.#version = saved.version;
      this.#saved(saved);
      return { revision: saved.version };
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412) throw error;
      const now = error.current as ResponseSheet;
      this.#version = now.version;
      return { newer: { content: valuesOf(now), revision: now.version, savedAt: now.savedAt } };
    }
  }
}
