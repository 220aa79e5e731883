import { parseArgs } from 'node:util';
import { type KillResult, killWhileWriting, type Victim } from './kills/run.ts';
import type { Where } from './support/installation.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * kill -9 while people write: nothing that was acknowledged is lost, nothing is half there.
 * `npm run prove -- kills --victim application --where embedded --times 50`
 */
const { values } = parseArgs({
  options: {
    victim: { type: 'string', default: 'application' },
    where: { type: 'string', default: 'embedded' },
    times: { type: 'string', default: '20' },
  },
});
const options = {
  where: values.where as Where,
  victims: [values.victim as Victim],
  times: Number(values.times),
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function linesOf(result: KillResult): Line[] {
  return [
    { what: 'kills', found: String(options.times) },
    { what: 'writes acknowledged', found: String(result.acknowledged) },
    { what: 'sent again after a kill', found: String(result.retries) },
    { what: 'kills with nothing acknowledged before', found: String(result.idle) },
    { what: 'acknowledged and lost', found: String(result.lost), bar: '0', ok: result.lost === 0 },
    { what: 'half there', found: String(result.halves), bar: '0', ok: result.halves === 0 },
    { what: 'there twice', found: String(result.doubles), bar: '0', ok: result.doubles === 0 },
    { what: 'ready again, median', found: seconds(result.medianMs) },
    {
      what: 'ready again, slowest',
      found: seconds(result.slowestMs),
      bar: '≤30 s',
      ok: result.slowestMs <= 30_000,
    },
  ];
}

const result = await killWhileWriting({ ...options, log: (line) => console.error(line) });
conclude(`kill -9 of the ${values.victim}, database ${options.where}`, linesOf(result));
