import type { Actor, ClientFacts, Row, WorkerFacts } from './facts.ts';
import type { Law, Names, Verb } from './law.ts';
import { lawOf } from './laws.ts';
import { isAdministrator, isCleared, isSignedIn, keepsRecords, sees } from './sees.ts';

const isAhead = (until: unknown) => until === 'infinity' || new Date(String(until)) > new Date();

const isExcluded = (worker: WorkerFacts, client: ClientFacts | undefined): boolean =>
  client?.excluded?.includes(worker.name) ?? false;

function administered(verb: Verb, worker: WorkerFacts, row: Row, id: string): boolean {
  const oneself = row.table === 'workers' && verb === 'change' && row.columns['id'] === id;
  return verb === 'read' || oneself || isAdministrator(worker);
}

function aboutClient(verb: Verb, worker: WorkerFacts, row: Row, law: Law, names: Names): boolean {
  const { client, columns, table } = row;
  if (table === 'clients' && verb === 'add') return keepsRecords(worker) && !isExcluded(worker, client);
  if (!client || !sees(worker, client) || !isCleared(worker, columns['sensitivity'])) return false;
  const other = law.alsoAbout ? names.clientOf(columns[law.alsoAbout]) : client;
  if (!other || !sees(worker, other)) return false;
  return (
    table !== 'field_history' ||
    names.everProtectedAs(columns['entity_id']).every((category) => isCleared(worker, category))
  );
}

function ofWorker(verb: Verb, worker: WorkerFacts, row: Row, law: Law, names: Names): boolean {
  if (!isSignedIn(worker)) return false;
  const id = names.idOf(worker.name);
  if (row.agency !== worker.agency || law.unless?.(verb, worker, row.columns, names)) return false;
  switch (law.of) {
    case 'client':
      return aboutClient(verb, worker, row, law, names);
    case 'agency':
      return true;
    case 'administered':
      return administered(verb, worker, row, id);
    case 'own':
      return row.columns[law.owner ?? ''] === id;
    case 'principals':
      return (
        names.principalsOf(worker).includes(String(row.columns['principal_id'])) &&
        isAhead(row.columns['until']) &&
        !isExcluded(worker, row.client)
      );
    case 'closed':
      return false;
  }
}

function ofPartner(verb: Verb, actor: Extract<Actor, { kind: 'partner' }>, row: Row, law: Law): boolean {
  if (!actor.opens || row.agency !== 'here') return false;
  const { columns, table } = row;
  const own = law.of === 'own' && columns[law.owner ?? ''] === actor.linkId;
  if (own) return table === 'idempotency_keys';
  const referral = table === 'referrals' ? columns['id'] : columns['referral_id'];
  return referral === actor.referralId && law.partner?.[verb]?.(columns, actor.linkId) === true;
}

const commands = { read: 'SELECT', add: 'INSERT', change: 'UPDATE', remove: 'DELETE' };
const isAwake = (verb: Verb, table: string, { awake }: Names) =>
  awake?.table === table && awake.command === commands[verb];

/** Whether this actor may do this with this row. Row by row, from the facts alone. */
export function may(actor: Actor, verb: Verb, row: Row, names: Names): boolean {
  const law = lawOf(row.table);
  if (!law.verbs.includes(verb) && !isAwake(verb, row.table, names)) return false;
  if (actor.kind === 'nobody') return false;
  if (actor.kind === 'partner') return ofPartner(verb, actor, row, law);
  return ofWorker(verb, actor.worker, row, law, names);
}
