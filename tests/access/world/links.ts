import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../model/facts.ts';
import type { Table } from './catalogue.ts';
import { idOf } from './ids.ts';
import { insertRows } from './insert.ts';
import { workerId } from './people.ts';
import { makeRow } from './rows.ts';

type Link = {
  readonly name: string;
  readonly client: string;
  readonly category?: 'hiv';
  readonly opens: boolean;
  readonly given?: Readonly<Record<string, unknown>>;
};

const past = '2026-01-01T00:00:00Z';
const future = '2027-06-01T00:00:00Z';

const links: readonly Link[] = [
  { name: 'partner', client: 'plain', opens: true },
  { name: 'partner told something protected', client: 'plain', category: 'hiv', opens: true },
  { name: 'partner with a link that is past', client: 'plain', opens: false, given: { expires_at: past } },
  { name: 'partner with a revoked link', client: 'plain', opens: false, given: { revoked_at: past } },
  { name: 'partner whose consent was withdrawn', client: 'unsealed', opens: false },
  { name: 'partner whose consent is past', client: 'ended', opens: false },
];

export const linkToken = (name: string): string => `${name} holds this token, long enough to be one`;
const linkId = (name: string) => idOf('link', name);

/** Links to referrals, live and dead; one dies by the withdrawal of its consent, as it does in life. */
export async function fillLinks(admin: pg.Client, tables: ReadonlyMap<string, Table>): Promise<void> {
  const table = tables.get('referral_links') as Table;
  const rows = links.map(({ name, client, category, given }) =>
    makeRow(
      tables,
      table,
      { agency: 'here', client, worker: 'owner', ...(category ? { category } : {}) },
      {
        id: linkId(name),
        token_hash: `\\x${createHash('sha256').update(linkToken(name)).digest('hex')}`,
        expires_at: future,
        revoked_at: null,
        ...given,
      },
    ),
  );
  await insertRows(admin, table, rows);
}

/** Consents end as they do in life: by the worker who records it, and by the calendar. */
export async function endConsents(admin: pg.Client): Promise<void> {
  await admin.query(
    `UPDATE consents SET withdrawn_at = now(), withdrawn_by = $1, withdrawn_reason = 'They asked.' WHERE client_id = $2`,
    [workerId('owner'), idOf('client', 'unsealed')],
  );
  await admin.query(
    `UPDATE consents SET given_on = '2026-01-01', expires_on = '2026-02-01' WHERE client_id = $1`,
    [idOf('client', 'ended')],
  );
}

export const partners: readonly Actor[] = links.map(({ name, client, category, opens }) => ({
  kind: 'partner',
  name,
  linkId: linkId(name),
  referralId: idOf('referrals', client, category ?? ''),
  opens,
}));
