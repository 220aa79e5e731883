import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keyLines, privateKeyFile } from '#platform/audit/index.ts';
import { BackupError, writeBackup } from '#platform/backup/index.ts';
import { type Config, readConfig } from '#platform/config/index.ts';
import { urlsOf } from '#platform/db/bootstrap.ts';
import { explainFailure } from '../src/failure.ts';
import { askPassphrase } from './support/passphrase.ts';
import { reachDatabase } from './support/reach-database.ts';

/**
 * Writes everything into one encrypted file while people work on: `npm run backup -- --to agency.backup`. The key
 * that seals the audit log comes along only with --with-sealing-key.
 */
const { values } = parseArgs({
  options: { to: { type: 'string' }, 'with-sealing-key': { type: 'boolean', default: false } },
});

function sealingKey({ auditKey, dataFolder }: Config): string | null {
  if (!values['with-sealing-key']) return null;
  return auditKey ?? readFileSync(privateKeyFile(dataFolder), 'utf8');
}

async function save(config: Config, to: string, passphrase: string) {
  const server = await reachDatabase(config);
  try {
    return await writeBackup({
      to,
      passphrase,
      urls: urlsOf(server.adminUrl, config.secret),
      filesFolder: join(config.dataFolder, 'files'),
      lanes: Math.min(availableParallelism(), 4),
      keys: {
        secret: config.secret,
        auditKeys: keyLines(config.dataFolder),
        sealingKey: sealingKey(config),
      },
    });
  } finally {
    await server.stop();
  }
}

async function main(): Promise<void> {
  if (!values.to) throw new BackupError('Say where to: npm run backup -- --to agency.backup');
  const to = resolve(values.to);
  if (existsSync(to)) throw new BackupError(`There is a file ${to} already.`);
  const config = readConfig(process.env);
  const passphrase = await askPassphrase({ isNew: true });
  const began = performance.now();
  const draft = `${to}.part`;
  rmSync(draft, { force: true });
  try {
    const { tables, files } = await save(config, draft, passphrase);
    renameSync(draft, to);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const megabytes = (statSync(to).size / 1e6).toFixed(1);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `Saved ${rows} rows of ${Object.keys(tables).length} tables and ${Object.keys(files).length} files into ${to}: ${megabytes} MB in ${seconds} s.`,
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(explainFailure(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
