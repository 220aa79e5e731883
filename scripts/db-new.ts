import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './support/run.ts';

/** Makes the next numbered migration: `npm run db:new -- referrals-waiting-list`. */
const name = process.argv.slice(2).join('-').toLowerCase();
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Say what the migration is for: npm run db:new -- referrals-waiting-list');
  process.exit(1);
}
const folder = join(root, 'db', 'migrations');
const last = Math.max(0, ...(await readdir(folder)).map((file) => Number.parseInt(file, 10) || 0));
const file = `${String(last + 1).padStart(4, '0')}-${name}.sql`;
const head = `-- ${name.replaceAll('-', ' ')}: what it adds and why.\n-- Grants, FORCE row-level security, policies and COMMENTs stand with the table.\n`;
await writeFile(join(folder, file), head, { flag: 'wx' });
console.log(`db/migrations/${file}`);
