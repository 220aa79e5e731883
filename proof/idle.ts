import { parseArgs } from 'node:util';
import { measureIdle } from './idle/measure.ts';
import { conclude } from './support/table.ts';

/** What the process holds in memory while nobody asks anything of it. `npm run prove -- idle --starts 5` */
const { values } = parseArgs({ options: { starts: { type: 'string', default: '5' } } });
const seconds = [3, 60];
const most = 150;

const seen = await measureIdle(Number(values.starts), seconds);
conclude(
  'Memory of the embedded Node process, idle',
  seen.map((megabytes, nth) => ({
    what: nth === 0 ? 'first start, on new data' : `start ${nth + 1}`,
    found: megabytes.map((one, at) => `${one} MB after ${seconds[at]} s`).join(', '),
    bar: `≤${most} MB`,
    ok: megabytes.every((one) => one <= most),
  })),
);
