import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { privateKeyFile, trustKeys } from '#platform/audit/index.ts';
import { BackupError, type Restored, restoreBackup } from '#platform/backup/index.ts';
import { type Config, readConfig } from '#platform/config/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { explainFailure } from '../src/failure.ts';
import { askPassphrase } from './support/passphrase.ts';

/**
 * Brings a backup back into an empty database: `npm run restore -- --from agency.backup`. Throughline must not be
 * running on it. Where anything is not as it was saved, nothing is changed.
 */
const { values } = parseArgs({ options: { from: { type: 'string' } } });

async function restore(config: Config, from: string, passphrase: string): Promise<Restored> {
  const server = config.databaseUrl
    ? { adminUrl: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataFolder: config.dataFolder, log: console.error });
  try {
    return await restoreBackup({
      from,
      passphrase,
      adminUrl: server.adminUrl,
      secret: config.secret,
      filesFolder: join(config.dataFolder, 'files'),
      log: console.log,
    });
  } finally {
    await server.stop();
  }
}

/** What lay beside the database: the secret that second factors are encrypted with, and the keys of the seals. */
function keepKeys({ dataFolder, secret }: Config, { header }: Restored): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  if (!process.env['THROUGHLINE_SECRET'] && !process.env['THROUGHLINE_SECRET_FILE'])
    writeFileSync(join(dataFolder, 'secret'), header.secret, { mode: 0o600 });
  else if (secret !== header.secret)
    console.log(
      'Note: THROUGHLINE_SECRET is not that of the saved installation. Set it to the old one, or people with an authenticator app cannot sign in.',
    );
  trustKeys(dataFolder, header.auditKeys);
  if (header.sealingKey && !existsSync(privateKeyFile(dataFolder)))
    writeFileSync(privateKeyFile(dataFolder), header.sealingKey, { mode: 0o600 });
}

async function main(): Promise<void> {
  if (!values.from) throw new BackupError('Say where from: npm run restore -- --from agency.backup');
  const config = readConfig(process.env);
  const passphrase = await askPassphrase({ isNew: false });
  const began = performance.now();
  const restored = await restore(config, values.from, passphrase);
  keepKeys(config, restored);
  const { tables, files } = restored.manifest;
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Restored ${rows} rows of ${Object.keys(tables).length} tables and ${Object.keys(files).length} files as of ${restored.header.madeAt} in ${((performance.now() - began) / 1000).toFixed(1)} s. Everybody signs in anew.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(explainFailure(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
