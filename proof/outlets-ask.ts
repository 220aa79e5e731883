import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { guardedRoutes } from '#tests/access/http/about.ts';
import { idsOf } from '#tests/access/http/ids.ts';
import { relationPairs } from '#tests/access/http/pairs.ts';
import { requestFor, send } from '#tests/access/http/requests.ts';
import { startPlay } from '#tests/access/http/start.ts';
import { withTestServer } from '#tests/support/proof.ts';

/** Asks everything for real, with the log on standard output; writes what is left in the database to the fourth file. */
const asking = ['owner', 'supervisor', 'leading administrator', 'partner'];

const linesOf = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

await withTestServer(async (server) => {
  const play = await startPlay(server, { takesBack: false, logLevel: 'trace' });
  try {
    let requests = 0;
    const pairs = relationPairs(play.world).filter(({ actor }) => asking.includes(actor.name));
    for (const route of guardedRoutes(play.played))
      for (const pair of pairs.filter(({ client }) => client.name === 'plain')) {
        const given = requestFor(route, idsOf(play.world, pair.client, pair.category, route.path));
        await send(play.played.http, play.secret, pair.actor, route, given);
        requests += 1;
      }
    const mails = await play.admin.query('SELECT kind, subject, body FROM mails');
    const jobs = await play.admin.query('SELECT * FROM graphile_worker._private_jobs');
    const clientWords = [...play.words]
      .filter(([, rows]) => rows.every(({ client }) => client))
      .map(([word]) => word);
    const left = { requests, clientWords, mails: linesOf(mails.rows), jobs: linesOf(jobs.rows) };
    await pipeline([JSON.stringify(left)], createWriteStream('', { fd: 3 }));
  } finally {
    await play.close();
  }
});
