import type { Route } from '#platform/http/route.ts';
import type { Asking } from '../access/http/compare.ts';
import { idFieldsOf } from '../access/http/example.ts';
import { idsOf, tableOf } from '../access/http/ids.ts';
import { requestFor, send } from '../access/http/requests.ts';
import { doorFor } from '../access/model/doors.ts';
import type { Actor, ClientFacts } from '../access/model/facts.ts';
import { may } from '../access/model/may.ts';
import { clients } from '../access/world/cast.ts';
import { idOf } from '../access/world/ids.ts';

/** A place in a request where an id goes. */
export type Slot = {
  readonly part: 'params' | 'body' | 'query';
  readonly name: string;
  readonly table: string;
};

const plain = clients[0] as ClientFacts;

export function slotsOf({ world }: Asking, route: Route): readonly Slot[] {
  return (['params', 'body', 'query'] as const).flatMap((part) =>
    idFieldsOf(route.input[part]).flatMap((name) => {
      const table = tableOf(world, name, route.path);
      return table ? [{ part, name, table }] : [];
    }),
  );
}

/** Somebody who may knock at the route and sees the plain client, but not everything. */
export function knocker({ world }: Asking, route: Route): Actor | undefined {
  const names = ['owner', 'supervisor', 'director', 'leading administrator', 'administrator'];
  return names
    .map((name) => world.actors.find((actor) => actor.name === name) as Actor)
    .find((actor) => doorFor(actor, route.may, {}) === 'let in');
}

/** Ids of rows that exist and that the actor may not read: somebody else's, another agency's, protected ones. */
export function hiddenIds({ world }: Asking, actor: Actor, { table }: Slot): readonly string[] {
  const rows = (world.rows.get(table) ?? []).filter(({ columns }) => typeof columns['id'] === 'string');
  const hidden = rows.filter((row) => !may(actor, 'read', row, world.names));
  const kinds = new Map(hidden.map((row) => [row.client === plain ? 'protected' : row.agency, row]));
  return [...kinds.values()].map(({ columns }) => String(columns['id']));
}

const missing = idOf('nothing has this id');

/** The answer with what differs by nature taken out: the request's own id, and the id that was asked for. */
async function answerTo(asking: Asking, route: Route, actor: Actor, slot: Slot, id: string): Promise<string> {
  const given = requestFor(route, idsOf(asking.world, plain, undefined, route.path));
  const changed = { ...given, [slot.part]: { ...(given[slot.part] as object), [slot.name]: id } };
  const { statusCode, body } = await send(asking.played.http, asking.secret, actor, route, changed);
  return `${statusCode} ${body.replace(/"requestId":"[^"]*"/, '').replaceAll(id, 'ID')}`;
}

/** Slots at which a hidden id answers otherwise than one that nothing has. */
export async function tellingSlots(
  asking: Asking,
  route: Route,
): Promise<{ readonly asked: number; readonly telling: readonly string[] }> {
  const actor = knocker(asking, route);
  if (!actor) return { asked: 0, telling: [] };
  const telling: string[] = [];
  let asked = 0;
  for (const slot of slotsOf(asking, route)) {
    const ids = hiddenIds(asking, actor, slot);
    if (ids.length === 0) continue;
    const expected = await answerTo(asking, route, actor, slot, missing);
    for (const id of ids) {
      asked += 1;
      const answer = await answerTo(asking, route, actor, slot, id);
      if (answer !== expected)
        telling.push(
          `${route.method} ${route.path} ${slot.name}: ${answer.slice(0, 160)} | missing: ${expected.slice(0, 160)}`,
        );
    }
  }
  return { asked, telling };
}
