import type pg from 'pg';
import { SeenSoFar } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { RecordEvent } from './serve.ts';

/** Writes what happens to sessions into the audit log; rejects with NotSignedIn when the token is nobody's. */
export function recordInAudit(pool: pg.Pool): RecordEvent {
  return async (token, event, from) => {
    await inTransaction(pool, { kind: 'session', token }, async (tx) => {
      await tx.actor;
      return {
        value: undefined,
        last: () => new SeenSoFar().write(tx.client, { action: 'sign-in', what: event }, from),
      };
    });
  };
}
