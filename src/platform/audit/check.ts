import pg from 'pg';
import { keptHeads } from './kept-heads.ts';
import { trustedKeys } from './key.ts';
import { type Verdict, verifyAll } from './verify.ts';

export type CheckOptions = {
  readonly dataFolder: string;
  readonly backupUrl: string;
  readonly writers: pg.Pool;
  readonly alarm: (about: object, words: string) => void;
};

/** The nightly look at the whole log: keeps what was found for the page that shows it, and raises the alarm. */
export function auditChecker({ dataFolder, backupUrl, writers, alarm }: CheckOptions): () => Promise<void> {
  return async () => {
    const verdicts = await check(dataFolder, backupUrl);
    for (const { agencyId, events, findings, last } of verdicts) {
      if (findings.length > 0) alarm({ agency: agencyId, findings }, 'the audit log is not as it was sealed');
      if (last)
        await writers.query(
          'INSERT INTO public.audit_checks (agency_id, checked_at, events, findings) VALUES ($1, $2, $3, $4)',
          [agencyId, new Date().toISOString(), events, findings],
        );
    }
  };
}

async function check(dataFolder: string, backupUrl: string): Promise<Verdict[]> {
  const client = new pg.Client(backupUrl);
  await client.connect();
  try {
    return await verifyAll(client, { trusted: trustedKeys(dataFolder), heads: keptHeads(dataFolder) });
  } finally {
    await client.end();
  }
}
