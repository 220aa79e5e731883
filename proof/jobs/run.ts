import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { urlsOf } from '#platform/db/bootstrap.ts';
import type { TestServer } from '#tests/support/application.ts';
import { cloneTemplate } from '#tests/support/databases.ts';
import { makeAgencies } from '#tests/support/people.ts';
import { Mailbox } from './mailbox.ts';

export type JobFindings = {
  readonly kills: number;
  /** Mails marked as sent, and how often one was marked. */
  readonly marked: number;
  readonly markings: number;
  readonly different: number;
  readonly arrived: number;
  readonly left: number;
  readonly seconds: number;
};

const workers = 3;
const killEveryMs = 700;

/** Every marking leaves a line, so that one that came twice is seen. */
const watchMarkings = `
  CREATE SCHEMA watch;
  CREATE TABLE watch.markings (mail_id uuid);
  CREATE FUNCTION watch.mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO watch.markings VALUES (NEW.id); RETURN NULL; END $$;
  CREATE TRIGGER watch AFTER UPDATE OF sent_at ON mails FOR EACH ROW WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION watch.mark()`;

const enqueue = `
  WITH made AS (
    INSERT INTO mails (agency_id, id, kind, to_address, subject, body)
    SELECT (SELECT id FROM agencies ORDER BY id LIMIT 1), gen_random_uuid(), 'proof', 'somebody@proof.example', 'Mail ' || n, 'Something waits.'
    FROM generate_series(1, $1::int) n RETURNING agency_id, id)
  SELECT count(graphile_worker.add_job('send-mail', json_build_object('agencyId', agency_id, 'id', id))) FROM made`;

const startWorker = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['proof/job-worker.ts'], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Three processes work on so many jobs, and one of them is killed again and again until everything is done. */
export async function killWorkers(
  server: TestServer,
  jobs: number,
  patienceMs: number,
): Promise<JobFindings> {
  const database = await cloneTemplate(server.adminUrl, server.template);
  const admin = new pg.Client(database.adminUrl);
  const mailbox = await Mailbox.open();
  await admin.connect();
  await makeAgencies(admin);
  await admin.query(watchMarkings);
  await admin.query(enqueue, [jobs]);
  const count = async (sql: string) =>
    Number((await admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);
  const left = () => count('graphile_worker.jobs');
  const env = {
    PROOF_WORKER_URL: urlsOf(database.adminUrl, server.secret).workerUrl,
    PROOF_SMTP_URL: mailbox.url,
  };
  const running = Array.from({ length: workers }, () => startWorker(env));
  const began = performance.now();
  let kills = 0;
  try {
    while ((await left()) > 0 && performance.now() - began < patienceMs) {
      await pause(killEveryMs + Math.random() * killEveryMs);
      // At the end one lives long enough to do what the last dead left behind.
      if ((await left()) < workers * 4) continue;
      running[kills % workers]?.kill('SIGKILL');
      running[kills % workers] = startWorker(env);
      kills += 1;
    }
    return {
      kills,
      marked: await count('mails WHERE sent_at IS NOT NULL'),
      markings: await count('watch.markings'),
      different: mailbox.arrived.size,
      arrived: mailbox.total,
      left: await left(),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    for (const worker of running) worker.kill('SIGKILL');
    mailbox.close();
    await admin.end();
    await database.drop();
  }
}
