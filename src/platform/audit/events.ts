import type pg from 'pg';
import { leafHash } from './merkle.ts';

/** One event as it stands in the tree, with what is needed to find it again. */
export type Leaf = {
  readonly hash: Buffer;
  readonly id: string;
  readonly at: string;
  readonly transactionNumber: number;
};

type Row = { text: string; id: string; at: string; number: string };

const rowsAtOnce = 5000;
const moment = `to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Every column of an event, in this order, as JSON: the bytes that are sealed. */
const canonical = `json_build_array(e.agency_id, e.id, e.transaction_number, ${moment}, e.actor_kind, e.actor_id,
  e.action, e.what, e.client_ids, e.subject_ids, e.why, e.detail::text, e.ip::text, e.request_id)::text`;

type Span = { readonly agencyId: string; readonly from: number; readonly before: number };

/**
 * The events of an agency in the order of the tree, of transactions from `from` up to, not with, `before`. Needs an
 * open transaction with the rights to read them all; memory stays small however many there are.
 */
export async function* readEvents(client: pg.ClientBase, span: Span): AsyncGenerator<Leaf> {
  await client.query(
    `DECLARE sealed_events NO SCROLL CURSOR FOR
    SELECT ${canonical} AS text, e.id, ${moment} AS at, e.transaction_number::text AS number FROM public.audit_events e
    WHERE e.agency_id = $1 AND e.transaction_number >= $2 AND e.transaction_number < $3
    ORDER BY e.transaction_number, e.at, e.id`,
    [span.agencyId, span.from, span.before],
  );
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM sealed_events`);
    for (const { text, id, at, number } of rows)
      yield { hash: leafHash(Buffer.from(text)), id, at, transactionNumber: Number(number) };
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('CLOSE sealed_events');
}
