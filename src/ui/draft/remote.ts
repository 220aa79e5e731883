import { Problem } from '../data/problem.ts';
import { send } from '../data/send.ts';
import type { Content } from './mirror.ts';

/** A draft as the server keeps it. */
export type Saved = { readonly content: Content; readonly revision: number; readonly savedAt: string };

/** What came of a save: the new revision, or what was saved elsewhere meanwhile (null: it was dropped). */
export type SaveResult = { readonly revision: number } | { readonly newer: Saved | null };

/** The server's side of one draft. Everything rejects when there is no answer. */
export type Remote = {
  readonly read: () => Promise<Saved | null>;
  /** `leaving`: the page is going away, the request must outlive it. */
  readonly save: (content: Content, revision: number, leaving: boolean) => Promise<SaveResult>;
  readonly drop: () => Promise<unknown>;
};

/** A browser takes no more than 64 KiB with a request that outlives its page. */
const outlivingBytes = 60_000;

export function remoteOf(form: string, subjectId: string, clientId: string | undefined): Remote {
  const url = `/drafts/${form}/${encodeURIComponent(subjectId)}`;
  return {
    read: async () => (await send({ method: 'GET', url })) as Saved | null,
    save: async (content, revision, leaving) => {
      const body = { content, revision, clientId: clientId ?? null };
      const keepalive = leaving && JSON.stringify(body).length < outlivingBytes;
      try {
        return (await send({ method: 'PUT', url, body, keepalive })) as { revision: number };
      } catch (error) {
        if (error instanceof Problem && error.status === 412) return { newer: error.current as Saved | null };
        throw error;
      }
    },
    drop: () => send({ method: 'DELETE', url }),
  };
}
