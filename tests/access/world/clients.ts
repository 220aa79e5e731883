import type { Category, ClientFacts } from '../model/facts.ts';
import { clients } from './cast.ts';
import { hasColumn, type Table } from './catalogue.ts';
import { idOf } from './ids.ts';
import { programId, workerId } from './people.ts';
import { type Bundle, makeRow, rowId } from './rows.ts';

type Tables = ReadonlyMap<string, Table>;
type Values = Readonly<Record<string, unknown>>;

/** Which protections each client has rows under, beside the unprotected ones. */
const categories: readonly Category[] = ['mental_health', 'hiv'];
const past = '2026-01-01T00:00:00Z';

const bundleOf = (client: ClientFacts, category?: Category): Bundle => ({
  agency: client.agency,
  client: client.name,
  worker: client.madeBy,
  ...(category ? { category } : {}),
});

const soon = () => new Date(Date.now() + 50 * 60_000).toISOString();
const lately = () => new Date(Date.now() - 60_000).toISOString();

/** Rows that decide who sees a client, as the facts tell them; every client has at least one ended row of each. */
const deciding: Readonly<Record<string, (client: ClientFacts) => readonly Values[]>> = {
  cases: ({ cases, name }) =>
    cases.map(({ program, responsible, closed }, nth) => ({
      ...(nth > 0 ? { id: idOf('cases', name, String(nth)) } : {}),
      program_id: programId(program),
      responsible_worker_id: workerId(responsible),
      opened_by: workerId(responsible),
      triage: 'accepted',
      immediate_danger: null,
      closed_at: closed ? past : null,
    })),
  care_team_members: ({ cases, team = [], formerTeam = [], name }) => [
    ...cases.map(({ responsible }, nth) => ({
      id: idOf('responsible', name, String(nth)),
      case_id: idOf('cases', name, nth > 0 ? String(nth) : ''),
      worker_id: workerId(responsible),
      role: 'responsible',
    })),
    ...team.map((one) => ({ id: idOf('member', name, one), worker_id: workerId(one), role: 'member' })),
    ...['colleague elsewhere', ...formerTeam].map((one) => ({
      id: idOf('former member', name, one),
      worker_id: workerId(one),
      role: 'member',
      ends_at: past,
    })),
  ],
  client_seals: ({ sealedTo, wasSealedTo = ['named'], name }) => [
    { opened_to: wasSealedTo.map(workerId), unsealed_at: past },
    ...(sealedTo ? [{ id: idOf('seal', name), opened_to: sealedTo.map(workerId), unsealed_at: null }] : []),
  ],
  exclusions: ({ excluded = [], wasExcluded = [], name }) => [
    ...excluded.map((one) => ({ id: idOf('exclusion', name, one), worker_id: workerId(one) })),
    ...['former mate', ...wasExcluded].map((one) => ({
      id: idOf('former exclusion', name, one),
      worker_id: workerId(one),
      ended_at: past,
    })),
  ],
  emergency_accesses: ({ emergencyOf = [], lapsedEmergencyOf = [], name }) => [
    ...emergencyOf.map((one) => ({
      id: idOf('emergency', name, one),
      worker_id: workerId(one),
      started_at: lately(),
      until: soon(),
    })),
    ...['former mate', ...lapsedEmergencyOf].map((one) => ({
      id: idOf('emergency', name, one),
      worker_id: workerId(one),
      started_at: past,
      until: past,
      review: null,
    })),
  ],
};

/** Rows beside the usual one, where a relation of its own must be told apart. */
const more: Readonly<Record<string, (client: ClientFacts) => readonly Values[]>> = {
  referral_events: ({ name }) => [
    { id: idOf('call', name), kind: 'call', by_kind: 'worker' },
    { id: idOf('partner status', name), kind: 'status', by_kind: 'partner', to_status: 'accepted' },
  ],
  relative_links: ({ name }) => [
    { id: idOf('to another', name), linked_client_id: idOf('client', 'another’s') },
  ],
  services_received: ({ name }) => [{ id: idOf('received', name), recorded_by_kind: 'partner' }],
  snoozes: ({ name }) => [
    { id: idOf('snooze', name), worker_id: workerId('mate'), subject_id: idOf('subject', name) },
  ],
  uploads: ({ name }) => [
    { id: idOf('named upload', name), named_worker_ids: [workerId('mate')], recorded_by: workerId('owner') },
  ],
  field_history: ({ name }) => [
    { id: idOf('title of a named upload', name), entity: 'uploads', entity_id: idOf('named upload', name) },
    { id: idOf('before', name), entity: 'needs', entity_id: idOf('later protected', name) },
    {
      id: idOf('after', name),
      entity: 'needs',
      entity_id: idOf('later protected', name),
      sensitivity: 'hiv',
    },
  ],
};

function rowsOf(tables: Tables, table: Table, client: ClientFacts): readonly Values[] {
  const base = bundleOf(client);
  const scenario = deciding[table.name];
  if (scenario)
    return scenario(client).map((given) =>
      makeRow(tables, table, base, { id: rowId(tables, table.name, base), ...given }),
    );
  const protectedBundles = hasColumn(table, 'sensitivity')
    ? categories.map((category) => bundleOf(client, category))
    : [];
  const usual = [base, ...protectedBundles].map((bundle) => makeRow(tables, table, bundle));
  const extra = (more[table.name]?.(client) ?? []).map((given) => makeRow(tables, table, base, given));
  return [...usual, ...extra];
}

/** What the world holds of every client in one table of client data. */
export const clientRows = (tables: Tables, table: Table): readonly Values[] =>
  clients.flatMap((client) => rowsOf(tables, table, client));
