import { sees } from '#tests/access/model/sees.ts';
import { clients, named } from '#tests/access/world/cast.ts';
import { idOf } from '#tests/access/world/ids.ts';
import { startWorld } from '#tests/access/world/start.ts';
import { shareConnections } from '#tests/leaks/pool.ts';
import { withTestServer } from '#tests/support/proof.ts';

/** Two people share three connections for a hundred thousand transactions. `npm run prove -- pool [how many]` */
const howMany = Number(process.argv[2] ?? 100_000);

const seenBy = (name: string) =>
  new Set(clients.filter((client) => sees(named(name), client)).map((client) => idOf('client', client.name)));

await withTestServer(async (server) => {
  const at = await startWorld(server);
  const began = performance.now();
  try {
    const seen = { owner: seenBy('owner'), stranger: seenBy('stranger') };
    const { transactions, aborted, crossings } = await shareConnections(at.appUrl, seen, howMany);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${transactions} transactions on 3 connections, ${aborted} aborted, ${crossings.length} crossings (${seconds} s)`,
    );
    for (const crossing of crossings.slice(0, 20)) console.log(crossing);
    if (crossings.length > 0) process.exitCode = 1;
  } finally {
    await at.close();
  }
});
