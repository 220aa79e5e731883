import { misspellings } from '../../src/features/clients/testing/misspellings.ts';
import type { Cast, Person, Worker } from './cast.ts';
import type { Connection } from './connection.ts';
import type { Visit } from './measure.ts';

/** Something a worker does, over HTTP; bars are p95 in ms at eight connections. */
export type Scenario = {
  readonly name: string;
  readonly bar: number;
  readonly visit: (cast: Cast) => Visit;
};

const of = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('nobody is there');
  return found;
};

async function get(connection: Connection, { headers }: Worker, path: string): Promise<void> {
  const { status, body } = await connection.ask('GET', `/api${path}`, headers);
  if (status !== 200) throw new Error(`${path} answers ${status}: ${body}`);
}

const slips = ['a letter dropped', 'a letter replaced', 'two letters swapped', 'a slip in both names'];

/** Somebody's name with a slip in it; the same place gives the same slip. */
export function misspelled(person: Person, place: number): string {
  let state = place * 7919 + 17;
  const roll = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const slip = misspellings[of(slips, place)];
  return slip ? slip({ ...person, birthDate: '', phone: '' }, roll) : person.familyName;
}

const search = (connection: Connection, worker: Worker, turn: number): Promise<void> =>
  get(connection, worker, `/clients?q=${encodeURIComponent(misspelled(of(worker.clients, turn), turn))}`);

/** Somebody is about to be taken in who may be here already, with a slip in their name. */
async function takeIn(connection: Connection, worker: Worker, turn: number): Promise<void> {
  const [givenName = '', ...rest] = misspelled(of(worker.clients, turn), turn).split(' ');
  const body = JSON.stringify({
    givenName: givenName || 'A',
    familyName: rest.join(' '),
    birthDate: '1980-04-12',
  });
  const path = '/api/clients/duplicates';
  const { status, body: answer } = await connection.ask('POST', path, worker.headers, body);
  if (status !== 201) throw new Error(`${path} answers ${status}: ${answer}`);
}

const words = `Spoke with her by phone. The form is filled in except for page three, which needs the landlord's signature; I will ask
for it on Monday. She sleeps better, the sister calls every evening. Next contact in two weeks, earlier if the letter comes.`;

async function signedNote(
  connection: Connection,
  worker: Worker,
  turn: number,
  place: number,
): Promise<void> {
  const path = `/api/clients/${of(worker.clients, turn).id}/contacts`;
  const key = `idempotency-key: ${place}-${turn}-${performance.now()}\r\n`;
  const body = JSON.stringify({ kind: 'phone', minutes: 15, note: words, sign: true });
  const { status, body: answer } = await connection.ask('POST', path, worker.headers + key, body);
  if (status !== 201) throw new Error(`${path} answers ${status}: ${answer}`);
}

const byManager =
  (what: (connection: Connection, worker: Worker, turn: number, place: number) => Promise<void>) =>
  ({ managers }: Cast): Visit =>
  (connection, place, turn) =>
    what(connection, of(managers, place), turn, place);

/** The top of a client's page, the latest of the log, the plan. */
export const chartOf = (clientId: string): string => `/clients/${clientId}/chart`;

const chart = (connection: Connection, worker: Worker, turn: number): Promise<void> =>
  get(connection, worker, chartOf(of(worker.clients, turn).id));

export const scenarios: readonly Scenario[] = [
  { name: 'Today', bar: 40, visit: byManager((connection, worker) => get(connection, worker, '/today')) },
  {
    name: 'caseload',
    bar: 10,
    visit: byManager((connection, worker) => get(connection, worker, '/caseload')),
  },
  { name: 'chart', bar: 10, visit: byManager(chart) },
  { name: 'signed note', bar: 10, visit: byManager(signedNote) },
  { name: 'search among one’s own', bar: 25, visit: byManager(search) },
  {
    name: 'search among all',
    bar: 25,
    visit:
      ({ executive }) =>
      (connection, place, turn) =>
        search(connection, executive, turn * 31 + place * 7),
  },
  { name: 'duplicate among one’s own', bar: 50, visit: byManager(takeIn) },
  {
    name: 'duplicate among all',
    bar: 50,
    visit:
      ({ executive }) =>
      (connection, place, turn) =>
        takeIn(connection, executive, turn * 31 + place * 7),
  },
];
