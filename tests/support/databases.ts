import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase } from '#platform/db/migrate.ts';

const clonePrefix = 'tl_clone_';
const templatePrefix = 'tl_template_';
const keepMinutes = 60;

/** Only for tests: role passwords derive from it, and all runs on a shared server must agree on them. */
export const testSecret = 'only-for-tests-only-for-tests-only-for-tests';

/** The same server's URL, with another database in it. */
export function inDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A migrated database to clone from, named after what it was made of, so that it is built once and shared
 * by all runs that see the same migrations.
 */
export async function ensureTemplate(adminUrl: string): Promise<string> {
  const name = templatePrefix + fingerprint();
  await withClient(adminUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('throughline test template'))`);
    await dropOld(client);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await build(client, adminUrl, name);
    await client.query(`COMMENT ON DATABASE ${name} IS '${now()}'`);
  });
  return name;
}

/** A database of one's own, made from the template; drop it with the returned function. */
export async function cloneTemplate(adminUrl: string, template: string) {
  const name = `${clonePrefix}${now()}_${randomBytes(4).toString('hex')}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    adminUrl: inDatabase(adminUrl, name),
    drop: () => withClient(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

/** Built under another name first: a run that is killed meanwhile leaves no half-made template. */
async function build(client: pg.Client, adminUrl: string, name: string): Promise<void> {
  const draft = `${clonePrefix}${now()}_${randomBytes(4).toString('hex')}`;
  await client.query(`CREATE DATABASE ${draft}`);
  await prepareDatabase(inDatabase(adminUrl, draft), testSecret);
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
}

async function dropOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database
      WHERE datname LIKE $1 AND substring(datname FROM '[0-9]{10}')::int < $3
         OR datname LIKE $2 AND coalesce(shobj_description(oid, 'pg_database'), '0')::int < $3`,
    [`${clonePrefix}%`, `${templatePrefix}%`, now() - keepMinutes * 60],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['db/migrations', 'src/platform/db']) {
    for (const file of readdirSync(folder).sort()) {
      if (/^(?!.*\.(test|gen)\.ts$).*\.(sql|ts)$/.test(file)) hash.update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const now = () => Math.floor(Date.now() / 1000);
