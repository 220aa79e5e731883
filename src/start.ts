import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { fileSweeper, unsentForgetter, uploadScanner } from '#features/documents/index.ts';
import { selfReferralEraser } from '#features/intake/index.ts';
import { duplicateFinder, nameCounter } from '#features/linkage/index.ts';
import { auditChecker, startSealing } from '#platform/audit/index.ts';
import type { Config } from '#platform/config/index.ts';
import type { DatabaseUrls } from '#platform/db/bootstrap.ts';
import { type DatabaseServer, startEmbedded } from '#platform/db/embedded/index.ts';
import { createPool } from '#platform/db/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';
import { clamdScanner } from '#platform/files/index.ts';
import { servePages } from '#platform/http/pages.ts';
import { keyCleaner, paceBeside, startJobs } from '#platform/jobs/index.ts';
import { mailSender } from '#platform/mail/job.ts';
import { optimizeFromNow, settleMemory } from '#platform/memory/settle.ts';
import { type App, createApp } from './app.ts';

export const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url));

export type StartOptions = {
  readonly log: (line: string) => void;
  /** Runs once the schema is there and before anybody can call: to seed a sample agency, for instance. */
  readonly beforeListening?: (adminUrl: string, app: App, urls: DatabaseUrls) => Promise<void>;
  /** How often the audit log is sealed; every ten seconds unless the cost of it is being measured. */
  readonly sealEveryMs?: number;
};

/** A running Throughline; `stop` drains requests, then ends jobs, connections and the embedded database. */
export type Running = {
  readonly address: string;
  readonly firstRunCode: string;
  readonly isNew: boolean;
  readonly app: App;
  readonly stop: () => Promise<void>;
};

async function hasNoAgency(adminUrl: string): Promise<boolean> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return (await client.query('SELECT FROM agencies LIMIT 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

const noServer = { hasRoom: () => true, stop: async () => undefined };

/**
 * Starts everything: the database (embedded unless configured), its schema, the application and its jobs.
 * When a part fails to start, the parts before it are ended again and the error is thrown.
 */
export async function startThroughline(config: Config, options: StartOptions): Promise<Running> {
  const server = config.databaseUrl
    ? { adminUrl: config.databaseUrl, ...noServer }
    : await startEmbedded({ dataFolder: config.dataFolder, log: options.log });
  try {
    return await startApplication(config, server, options);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startApplication(
  config: Config,
  server: DatabaseServer,
  options: StartOptions,
): Promise<Running> {
  const urls = await prepareDatabase(server.adminUrl, config.secret);
  const firstRunCode = randomBytes(5).toString('hex');
  const app = await createApp({
    ...config,
    urls,
    firstRunCode,
    hasRoom: server.hasRoom,
    filesFolder: join(config.dataFolder, 'files'),
    clock: () => new Date(),
    checkAnswers: false,
    openCallsPerMinute: 120,
    overloadedAfterMs: 1500,
  });
  if (options.beforeListening) {
    optimizeFromNow();
    await options.beforeListening(server.adminUrl, app, urls);
  }
  await servePages(app.http, webFolder);
  const workerPool = createPool({ url: urls.workerUrl, size: 3, waitMs: 10_000 });
  const keeping = { dataFolder: config.dataFolder, backupUrl: urls.backupUrl, writers: workerPool };
  const jobs = await startJobs(
    workerPool,
    {
      'send-mail': mailSender(workerPool, config.smtpUrl, config.mailFrom),
      'clean-keys': keyCleaner(workerPool),
      'sweep-sessions': () => app.services.auth.sweep(),
      'find-duplicates': duplicateFinder(workerPool, config.publicUrl, paceBeside(app.http.server)),
      'count-names': nameCounter(workerPool),
      'erase-self-referrals': selfReferralEraser(workerPool, () => new Date()),
      'forget-unsent-uploads': unsentForgetter(workerPool, () => new Date()),
      'sweep-files': fileSweeper(workerPool, { files: app.services.files, clock: () => new Date() }),
      'scan-uploads': uploadScanner(workerPool, {
        files: app.services.files,
        scanner: config.virusScanner ? clamdScanner(config.virusScanner) : undefined,
        log: app.http.log,
      }),
      'check-audit': auditChecker({ ...keeping, alarm: (about, words) => app.http.log.error(about, words) }),
    },
    '17 * * * * clean-keys\n23 * * * * sweep-sessions\n41 3 * * * check-audit\n* * * * * find-duplicates\n7 2 * * * count-names\n31 2 * * * erase-self-referrals\n37 2 * * * forget-unsent-uploads\n43 2 * * * sweep-files\n*/5 * * * * scan-uploads',
  );
  const sealing = startSealing({
    ...keeping,
    auditKey: config.auditKey,
    everyMs: options.sealEveryMs,
    log: app.http.log,
  });
  await app.http.ready();
  settleMemory();
  optimizeFromNow();
  await app.http.listen({ host: config.host, port: config.port });
  return {
    address: config.publicUrl,
    firstRunCode,
    isNew: await hasNoAgency(server.adminUrl),
    app,
    stop: async () => {
      await app.close();
      await jobs.stop();
      await sealing.stop();
      await workerPool.end();
      await server.stop();
    },
  };
}
