import { generateKeyPairSync } from 'node:crypto';
import type pg from 'pg';
import { readEvents } from '../events.ts';
import { type SignedHead, signHead } from '../head.ts';
import { sealingKeyOf } from '../key.ts';
import { MerkleTree } from '../merkle.ts';
import { readLastSeal } from '../seals.ts';

/** What a superuser of the database might do to the audit log; `n` picks where. */
type Tampering = (client: pg.ClientBase, n: number) => Promise<void>;

const inOrder = 'ORDER BY transaction_number, at, id';
const some = `(SELECT id FROM audit_events ${inOrder} OFFSET $1 % (SELECT count(*) FROM audit_events) LIMIT 1)`;
const sealed = `(SELECT number FROM audit_seals ORDER BY number OFFSET $1 % (SELECT count(*) FROM audit_seals) LIMIT 1)`;

const events =
  (sql: string): Tampering =>
  async (client, n) => {
    const { rowCount } = await client.query(sql.replaceAll(':some', some).replaceAll(':sealed', sealed), [n]);
    if (!rowCount) throw new Error(`nothing was tampered with: ${sql}`);
  };

/** One change to each column; `+ 1` and the like because a change that changes nothing is none. */
const changes = [
  `at = at + interval '1 microsecond'`,
  `actor_kind = actor_kind || 'x'`,
  'actor_id = gen_random_uuid()',
  `action = action || ' '`,
  `what = upper(what) || 'x'`,
  'client_ids = array_append(client_ids, gen_random_uuid())',
  `client_ids = '{}'`,
  'subject_ids = array_remove(subject_ids, subject_ids[1])',
  `why = CASE WHEN why IS NULL THEN '' END`,
  `detail = CASE WHEN detail IS NULL THEN 'null' ELSE detail || '{"found": 99}' END`,
  `ip = '10.0.0.8'`,
  'request_id = NULL',
  'id = gen_random_uuid()',
  'transaction_number = transaction_number - 1',
];

const tamperings = {
  'change an event': async (client, n) =>
    events(`UPDATE audit_events SET ${changes[n % changes.length]} WHERE id = :some`)(client, n),
  'delete an event': events('DELETE FROM audit_events WHERE id = :some'),
  'delete several events': events('DELETE FROM audit_events WHERE id >= :some'),
  'add an event':
    events(`INSERT INTO audit_events (agency_id, actor_kind, action, what, transaction_number, at)
    SELECT agency_id, 'worker', 'read', 'chart', transaction_number, at FROM audit_events WHERE id = :some`),
  'exchange two events': async (client, n) => {
    await events(`WITH two AS (SELECT id, row_number() OVER w AS place, transaction_number AS t,
        lead(transaction_number) OVER w AS next, lead(id) OVER w AS other FROM audit_events WINDOW w AS (${inOrder})),
      pair AS (SELECT * FROM two WHERE other IS NOT NULL OFFSET $1 % ((SELECT count(*) FROM audit_events) - 1) LIMIT 1)
      UPDATE audit_events e SET transaction_number = CASE WHEN e.id = p.id THEN p.next ELSE p.t END FROM pair p WHERE e.id IN (p.id, p.other)`)(
      client,
      n,
    );
  },
  'delete all events of one seal':
    events(`DELETE FROM audit_events e USING audit_seals s WHERE s.number = :sealed
    AND e.agency_id = s.agency_id AND e.transaction_number < s.before
    AND e.transaction_number >= coalesce((SELECT max(before) FROM audit_seals p WHERE p.number < s.number), 0)`),
  'empty the events': events(
    'WITH n AS (SELECT $1::bigint) DELETE FROM audit_events WHERE EXISTS (SELECT FROM n)',
  ),
  'remove a seal': events(
    'DELETE FROM audit_seals WHERE number = :sealed AND number < (SELECT max(number) FROM audit_seals) OR number = 1 AND :sealed = (SELECT max(number) FROM audit_seals)',
  ),
  'remove a seal and number the rest anew': async (client, n) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM audit_seals');
    const gone = (n % ((rows[0]?.count ?? 0) - 1)) + 1;
    await client.query('DELETE FROM audit_seals WHERE number = $1', [gone]);
    await client.query('UPDATE audit_seals SET number = number + 100 WHERE number > $1', [gone]);
    await client.query(
      'UPDATE audit_seals SET number = number - 101, previous = CASE WHEN number > 102 THEN previous END WHERE number > 100',
    );
  },
  'change the size a seal tells': events('UPDATE audit_seals SET size = size + 1 WHERE number = :sealed'),
  'change the root a seal tells': events(`UPDATE audit_seals SET root = sha256(root) WHERE number = :sealed`),
  'change when a seal was made': events(
    `UPDATE audit_seals SET sealed_at = sealed_at - interval '1 day' WHERE number = :sealed`,
  ),
  'change what a seal covers': events('UPDATE audit_seals SET before = before - 1 WHERE number = :sealed'),
  'delete an event and make a seal to fit': async (client, n) => {
    await events('DELETE FROM audit_events WHERE id = :some')(client, n);
    await resealWith(client, (head) => ({ ...head }));
  },
  'sign with another key': async (client) => {
    const stranger = sealingKeyOf(generateKeyPairSync('ed25519').privateKey);
    await resealWith(client, (head) => signHead(head, stranger));
  },
  'cut off the end with its seals': async (client, n) => {
    await events(
      `DELETE FROM audit_events WHERE transaction_number >= (SELECT before FROM audit_seals WHERE number = greatest(:sealed - 1, 1))`,
    )(client, n);
    await events('DELETE FROM audit_seals WHERE number > greatest(:sealed - 1, 1)')(client, n);
  },
  'cut off everything': async (client) => {
    await client.query('DELETE FROM audit_events');
    await client.query('DELETE FROM audit_seals');
  },
} satisfies Record<string, Tampering>;

export type Kind = keyof typeof tamperings;
export const kinds = Object.keys(tamperings) as Kind[];

/** Does to the audit log what nobody may, as a superuser whose triggers are off. */
export async function tamper(client: pg.ClientBase, kind: Kind, n: number): Promise<void> {
  await tamperings[kind](client, n);
}

/** Makes the last seal fit the events as they are now. */
async function resealWith(client: pg.ClientBase, sign: (head: SignedHead) => SignedHead): Promise<void> {
  const { rows } = await client.query<{ agency_id: string }>('SELECT DISTINCT agency_id FROM audit_seals');
  const last = await readLastSeal(client, rows[0]?.agency_id ?? '');
  if (!last) throw new Error('there is no seal');
  const tree = new MerkleTree();
  for await (const { hash } of readEvents(client, { ...last, from: 0 })) tree.add(hash);
  const head = sign({ ...last, size: tree.size, root: tree.root });
  await client.query(
    'UPDATE audit_seals SET size = $2, root = $3, edges = $4, key_id = $5, signature = $6 WHERE number = $1',
    [last.number, head.size, head.root, tree.edges, head.keyId, head.signature],
  );
}
