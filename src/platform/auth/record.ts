import type pg from 'pg';
import { SeenSoFar } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { RecordEvent } from './serve.ts';

/** Writes what happens to sessions into the audit log; rejects with NotSignedIn when the token is nobody's. */
export function recordInAudit(pool: pg.Pool): RecordEvent {
  return async (token, event, from) => {
    await inTransaction(pool, { kind: 'session', token }, async (tx) => {
      const actor = await tx.actor;
      const seen = new SeenSoFar();
      seen.add({ subjects: [actor.id] });
      return {
        value: undefined,
        last: () => seen.write(tx.line, { action: 'session', what: event }, from),
      };
    });
  };
}
