import { parseArgs } from 'node:util';
import { startApplication } from '#tests/support/application.ts';
import { sendAcrossCrash } from './idempotency/across-crash.ts';
import { sendAtOnce } from './idempotency/at-once.ts';
import { Installation } from './support/installation.ts';
import { withServer } from './support/server.ts';
import { conclude } from './support/table.ts';

/** One key, fifty times at once, also with a crash between: one effect. `npm run prove -- idempotency --keys 200 --crashes 20` */
const { values } = parseArgs({
  options: { keys: { type: 'string', default: '100' }, crashes: { type: 'string', default: '10' } },
});
const copies = 50;

const atOnce = await withServer(async (server) => {
  const app = await startApplication(server);
  try {
    return await sendAtOnce(app, { keys: Number(values.keys), copies });
  } finally {
    await app.close();
  }
});
const installation = await Installation.open({ where: 'embedded' });
const crashed = await sendAcrossCrash(installation, { crashes: Number(values.crashes), copies }).finally(() =>
  installation.close(),
);
conclude(`One key, ${copies} times at once`, [
  { what: 'keys', found: String(atOnce.keys) },
  { what: 'requests', found: String(atOnce.requests) },
  {
    what: 'effects',
    found: String(atOnce.effects),
    bar: `${atOnce.keys}`,
    ok: atOnce.effects === atOnce.keys,
  },
  {
    what: 'different answers',
    found: String(atOnce.answers),
    bar: `${atOnce.keys}`,
    ok: atOnce.answers === atOnce.keys,
  },
  { what: 'refused', found: String(atOnce.refused), bar: '0', ok: atOnce.refused === 0 },
  { what: 'keys with kill -9 of the application among the requests', found: String(crashed.crashes) },
  { what: 'killed before the effect', found: String(crashed.before) },
  { what: 'killed after the effect, before anybody was told', found: String(crashed.keptUntold) },
  {
    what: 'effects of these',
    found: String(crashed.effects),
    bar: `${crashed.crashes}`,
    ok: crashed.effects === crashed.crashes,
  },
  {
    what: 'different answers to these',
    found: String(crashed.answers),
    bar: `${crashed.crashes}`,
    ok: crashed.answers === crashed.crashes,
  },
]);
