import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { urlsOf } from '#platform/db/bootstrap.ts';
import { createPool } from '#platform/db/index.ts';
import { cloneTemplate } from '#tests/support/databases.ts';
import { agencyId, makeAgencies } from '#tests/support/people.ts';
import type { SignedHead } from '../head.ts';
import { sealingKeyOf } from '../key.ts';
import { sealAll } from '../seal.ts';

type Server = { readonly adminUrl: string; readonly template: string; readonly secret: string };

const riverbend = (admin: pg.Client): Promise<unknown> => makeAgencies(admin);

export type AuditDatabase = Awaited<ReturnType<typeof startAuditDatabase>>;

/** A database with Riverbend or something else in it, and what seals its audit log; there is no application. */
export async function startAuditDatabase(
  { adminUrl, template, secret }: Server,
  fill: (admin: pg.Client, adminUrl: string) => Promise<unknown> = riverbend,
) {
  const database = await cloneTemplate(adminUrl, template);
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  await fill(admin, database.adminUrl);
  const urls = urlsOf(database.adminUrl, secret);
  const key = sealingKeyOf(generateKeyPairSync('ed25519').privateKey);
  const trusted = [key.public];
  const pools = {
    readers: createPool({ url: urls.backupUrl, size: 2 }),
    writers: createPool({ url: urls.workerUrl, size: 2 }),
  };
  const sealOnce = (now = new Date()) => sealAll({ ...pools, key, trusted, clock: () => now });
  return {
    admin,
    adminUrl: database.adminUrl,
    urls,
    trusted,
    ...pools,
    sealOnce,
    /** The other databases of a shared server have transactions too: waits for those that were under way. */
    seal: async (now = new Date()): Promise<SignedHead[]> => {
      for (let tries = 0; tries < 200; tries++) {
        const heads = await sealOnce(now);
        if (heads.length > 0) return heads;
        await pause(50);
      }
      throw new Error('nothing could be sealed');
    },
    drop: async () => {
      await admin.end();
      await database.drop();
    },
    close: async () => {
      await Promise.all([pools.readers.end(), pools.writers.end(), admin.end()]);
      await database.drop();
    },
  };
}

/** Writes one event as a definer function would; answers its id. */
export async function record(
  client: pg.ClientBase,
  what: string,
  place = 0,
  agency = agencyId,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO audit_events (agency_id, actor_kind, actor_id, action, what, client_ids, subject_ids, why, detail, ip, request_id)
    VALUES ($1, 'worker', gen_random_uuid(), 'read', $2, ARRAY[gen_random_uuid()], ARRAY[gen_random_uuid(), gen_random_uuid()], $3, $4, '10.0.0.7', $5)
    RETURNING id`,
    [
      agency,
      what,
      place % 2 ? null : 'asked by phone',
      place % 3 ? null : { found: place },
      `request-${place}`,
    ],
  );
  return rows[0]?.id ?? '';
}
