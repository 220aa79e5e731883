import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { createPool } from '../db/index.ts';
import { keepHead } from './kept-heads.ts';
import { keptSealingKey, trustedKeys } from './key.ts';
import { sealAll } from './seal.ts';

export type SealingOptions = {
  readonly dataFolder: string;
  /** A private key in PEM to use instead of the one kept with the data. */
  readonly auditKey: string | undefined;
  readonly backupUrl: string;
  readonly writers: pg.Pool;
  readonly everyMs: number | undefined;
  readonly log: {
    readonly info: (about: object, words: string) => void;
    readonly error: (about: object, words: string) => void;
  };
};

const tenSeconds = 10_000;

/**
 * Seals the audit log every few seconds until stopped, and a last time then. Each head is written into the log and
 * into the data folder too, where a superuser of the database cannot reach it. A failure is told once and tried
 * again.
 */
export function startSealing(options: SealingOptions): { readonly stop: () => Promise<void> } {
  const { dataFolder, log, everyMs = tenSeconds } = options;
  const key = keptSealingKey(dataFolder, options.auditKey);
  const readers = createPool({
    url: options.backupUrl,
    size: 1,
    statementTimeoutMs: 600_000,
  });
  const stopping = new AbortController();
  let told = '';
  const seal = async (): Promise<void> => {
    try {
      const trusted = trustedKeys(dataFolder);
      const deps = { readers, writers: options.writers, key, trusted, clock: () => new Date() };
      for (const head of await sealAll(deps)) {
        log.info(
          { agency: head.agencyId, size: head.size, head: head.root.toString('base64') },
          'audit log sealed',
        );
        keepHead(dataFolder, head);
      }
      told = '';
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (words !== told) log.error({ err: error }, 'the audit log could not be sealed');
      told = words;
    }
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await seal();
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await seal();
    await readers.end();
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
