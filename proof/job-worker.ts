import { createPool } from '#platform/db/index.ts';
import { startJobs } from '#platform/jobs/index.ts';
import { mailSender } from '#platform/mail/job.ts';

/** A process that works on the queue as Throughline does, to be killed by `npm run prove -- jobs`. */
const { PROOF_WORKER_URL: url = '', PROOF_SMTP_URL: smtpUrl } = process.env;
const pool = createPool({ url, size: 3, waitMs: 10_000 });
await startJobs(pool, { 'send-mail': mailSender(pool, smtpUrl, 'Throughline <no-reply@proof.example>') });
