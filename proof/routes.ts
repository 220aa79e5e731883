import { compareHttp } from '#tests/access/http/compare.ts';
import { allPairs } from '#tests/access/http/pairs.ts';
import { startPlay } from '#tests/access/http/start.ts';
import { withTestServer } from '#tests/support/proof.ts';

/** Every route, asked by everybody about everybody, beside the model. `npm run prove -- routes` */
await withTestServer(async (server) => {
  const play = await startPlay(server);
  const began = performance.now();
  try {
    const { routes, requests, differences, leaks, broken, unfit } = await compareHttp(
      play,
      allPairs(play.world),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${play.world.actors.length} people, ${routes} routes, ${requests} requests in ${seconds} s`);
    const found = { differences, 'hidden words said': leaks, 'answers 5xx': broken, 'not asked': unfit };
    for (const [name, some] of Object.entries(found)) {
      console.log(`${name}: ${some.length}`);
      for (const one of some.slice(0, 30)) console.log(`  ${one}`);
      if (some.length > 0) process.exitCode = 1;
    }
  } finally {
    await play.close();
  }
});
