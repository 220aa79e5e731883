import type { SignalCode } from '../contract/facts.ts';
import { type Section, sectionOf, sections } from './urgency.ts';

type Item = { readonly code: SignalCode; readonly urgency: number; readonly since: string };
type Found<I extends Item> = { readonly clientId: string; readonly item: I };
export type Grouped<I extends Item> = { readonly clientId: string; readonly items: readonly I[] };

/** An appointment has its hour, whatever else there is: it stands where its day is. */
const bound = (code: SignalCode): boolean => code === 'appointment';

/** The worst first; of the same urgency the one that has waited longest. */
export const byUrgency = (a: Item, b: Item): number =>
  b.urgency - a.urgency || a.since.localeCompare(b.since);

const hourOf = ({ items }: Grouped<Item>): string =>
  items.find(({ code }) => bound(code))?.since ?? '9999-12-31';

/**
 * Groups what was found by person. Somebody stands in the section of the worst that was found about them, with
 * all of it, so that one call can settle everything; only appointments stay with their day.
 */
export function grouped<I extends Item>(found: readonly Found<I>[]): Readonly<Record<Section, Grouped<I>[]>> {
  const worst = new Map<string, number>();
  for (const { clientId, item } of found)
    if (!bound(item.code)) worst.set(clientId, Math.max(worst.get(clientId) ?? 0, item.urgency));
  const groups = new Map<string, { section: Section; clientId: string; items: I[] }>();
  for (const { clientId, item } of [...found].sort((a, b) => byUrgency(a.item, b.item))) {
    const section = sectionOf(bound(item.code) ? item.urgency : (worst.get(clientId) ?? item.urgency));
    const key = `${section} ${clientId}`;
    const group = groups.get(key) ?? { section, clientId, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const inSection = (wanted: Section) => [...groups.values()].filter(({ section }) => section === wanted);
  const [now, today, week] = sections.map(inSection);
  return {
    now: now ?? [],
    today: (today ?? []).sort((a, b) => hourOf(a).localeCompare(hourOf(b))),
    week: week ?? [],
  };
}

/** Groups what was found by person, the worst first, whatever its section. */
export function groupedByPerson<I extends Item>(found: readonly Found<I>[]): Grouped<I>[] {
  const sorted = [...found].sort((a, b) => byUrgency(a.item, b.item));
  return [...Map.groupBy(sorted, ({ clientId }) => clientId)].map(([clientId, its]) => ({
    clientId,
    items: its.map(({ item }) => item),
  }));
}
