import { sql } from 'kysely';
import type { Db } from '../db/connection.ts';
import { newId } from '../values/index.ts';

/** A mail names no client and tells nothing about one: it says that something waits behind a link. */
export type Mail = {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
};

/** Puts a mail into the outbox and its sending into the queue, in the caller's transaction. Answers its id. */
export async function postMail(db: Db, agencyId: string, mail: Mail): Promise<string> {
  const id = newId();
  await db
    .insertInto('mails')
    .values({ agencyId, id, kind: mail.kind, toAddress: mail.to, subject: mail.subject, body: mail.body })
    .execute();
  await sql`SELECT access.enqueue('send-mail', ${JSON.stringify({ agencyId, id })}::json)`.execute(db);
  return id;
}
