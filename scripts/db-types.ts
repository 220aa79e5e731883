import { withFreshDatabase } from './support/database.ts';
import { run } from './support/run.ts';

/** Writes src/platform/db/schema.gen.ts from the migrated schema; with --verify only says whether it differs. */
const verify = process.argv.includes('--verify') ? ['--verify'] : [];
const { ok } = await withFreshDatabase((adminUrl) =>
  run(['kysely-codegen', ...verify], { env: { DATABASE_URL: adminUrl } }),
);
if (!ok && verify.length > 0) console.error('The schema and its types differ: run "npm run db:types".');
process.exitCode = ok ? 0 : 1;
