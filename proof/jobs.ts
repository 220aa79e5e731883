import { parseArgs } from 'node:util';
import { killWorkers } from './jobs/run.ts';
import { withServer } from './support/server.ts';
import { conclude } from './support/table.ts';

/**
 * Ten thousand jobs, and the processes that do them killed: `npm run prove -- jobs --jobs 10000`. A mail that left in
 * the moment of a kill is sent again, as with every mail system; it carries the same Message-ID, so mailboxes keep one.
 */
const { values } = parseArgs({ options: { jobs: { type: 'string', default: '2000' } } });
const jobs = Number(values.jobs);

const found = await withServer((server) => killWorkers(server, jobs, 240_000));
const exactly = (what: string, n: number) => ({ what, found: String(n), bar: String(jobs), ok: n === jobs });
conclude('Jobs with their workers killed', [
  { what: 'jobs', found: String(jobs) },
  { what: 'kill -9 of a worker', found: String(found.kills) },
  { what: 'took', found: `${Math.round(found.seconds)} s` },
  { what: 'left in the queue', found: String(found.left), bar: '0', ok: found.left === 0 },
  exactly('mails marked as sent', found.marked),
  exactly('times a mail was marked', found.markings),
  exactly('different mails that arrived', found.different),
  {
    what: 'arrived again with the same Message-ID',
    found: String(found.arrived - found.different),
    bar: `≤${found.kills * 2}, two at work in each killed process`,
    ok: found.arrived - found.different <= found.kills * 2,
  },
]);
