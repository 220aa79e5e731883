import { capabilities } from '#platform/access/capabilities.ts';
import type { Route } from '#platform/http/route.ts';
import { uploadType } from '#platform/http/upload-type.ts';
import { newId } from '#platform/values/index.ts';
import type { Agency, Asker } from '../fuzz/agency.ts';
import type { Operation } from '../fuzz/operations.ts';
import type { Asked } from '../fuzz/requests.ts';
import { snake } from '../fuzz/rows.ts';
import { IdWanted } from '../fuzz/values.ts';
import type { Draft } from './drafts.ts';
import { fitOf } from './fitting.ts';
import { knownOf } from './known.ts';
import { tokenOf } from './partners.ts';
import type { Place, Places } from './places.ts';

type Wanted = { readonly operation: Operation; readonly route: Route; readonly draft: Draft };

const nobody: Asker = { name: 'nobody', headers: {} };

/** Somebody whose role and relation let them ask this; one in fifteen is anybody, so that refusals are looked at too. */
async function askerFor({ operation, route, draft }: Wanted, agency: Agency, places: Places, near?: Place) {
  const nth = Number(draft.choice);
  const { may } = route;
  if (may === 'partner link')
    return { name: 'a partner', headers: { 'x-referral-link': tokenOf(String(near?.['id'])) } };
  if (may === 'public page' || may === 'anyone') return nobody;
  const workers = await places.workers();
  const able = agency.askers.filter(({ workerId = '' }) => {
    const roles = workers.get(workerId)?.roles ?? [];
    return may === 'signed in' ? roles.length > 0 : capabilities[may].some((role) => roles.includes(role));
  });
  const by = fitOf(operation.method, operation.path)?.by;
  const seeing = by
    ? [near?.[by]]
    : near?.['client_id']
      ? await places.whoSees(String(near['client_id']))
      : [...workers].filter(([, { agency }]) => agency === (near?.['agency_id'] ?? agency)).map(([id]) => id);
  const fitting = able.filter(({ workerId }) => seeing.includes(workerId));
  const from = nth % 15 === 0 || fitting.length === 0 ? agency.askers : fitting;
  return from[nth % from.length] ?? nobody;
}

/** What there is none of is left out. */
async function withIds(
  value: unknown,
  idFor: (wanted: IdWanted) => Promise<string | undefined>,
): Promise<unknown> {
  if (value instanceof IdWanted) return idFor(value);
  if (value === null || typeof value !== 'object') return value;
  const made: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) made.push([key, await withIds(inner, idFor)]);
  const there = made.filter(([, inner]) => inner !== undefined);
  return Array.isArray(value) ? there.map(([, inner]) => inner) : Object.fromEntries(there);
}

/** Makes the request that a draft stands for, about what is there now. */
export async function cook(wanted: Wanted, agency: Agency, places: Places, near?: Place): Promise<Asked> {
  const { operation, route, draft } = wanted;
  const { method, path } = operation;
  const asker = await askerFor(wanted, agency, places, near);
  const around: Place = near ?? { ...(asker.agencyId ? { agency_id: asker.agencyId } : {}) };
  const idFor = ({ field, nth }: IdWanted) => places.idFor(field, `${draft.choice} ${nth}`, around);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const params = new Map<string, string>();
  for (const name of names) {
    const own = near?.[snake(name)] ?? (name === names.at(-1) ? near?.['id'] : undefined);
    params.set(
      name,
      String(
        own ?? (await places.idFor(name, draft.choice, near)) ?? (name === 'form' ? 'contact' : newId()),
      ),
    );
  }
  const body = (await withIds(draft.body, idFor)) as Record<string, unknown> | undefined;
  const asked = (await withIds(draft.query, idFor)) as Record<string, unknown>;
  for (const [field, statement] of Object.entries(knownOf(path))) {
    const place = body ?? asked;
    place[field] = await places.told(statement, near, draft.choice);
  }
  const query = Object.entries(asked).map(([key, value]): [string, string] => [key, String(value)]);
  const version = draft.version ?? near?.['version'] ?? 1;
  return {
    method,
    segments: path.split('/').map((part) => params.get(part.slice(1, -1)) ?? part),
    query: new URLSearchParams(query).toString(),
    headers: {
      'x-throughline': 'proof',
      ...asker.headers,
      ...(route.upload ? { 'content-type': uploadType } : body ? { 'content-type': 'application/json' } : {}),
      ...(operation.edits ? { 'if-match': `"${version}"` } : {}),
    },
    body: route.upload ? Buffer.from('The housing office writes that the date has moved.\n') : body,
    operation,
    asker,
    spoiled: 'nothing',
  };
}
