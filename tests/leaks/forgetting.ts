import { guardedRoutes } from '../access/http/about.ts';
import { idsOf } from '../access/http/ids.ts';
import { requestFor, send } from '../access/http/requests.ts';
import type { Play } from '../access/http/start.ts';
import type { Actor, Category, ClientFacts } from '../access/model/facts.ts';
import { isCleared, sees } from '../access/model/sees.ts';
import { clients } from '../access/world/cast.ts';
import { hasColumn } from '../access/world/catalogue.ts';
import { idOf } from '../access/world/ids.ts';

/** What is taken out of the world: somebody, or everything under one protection. */
export type Hidden = { readonly client: string } | { readonly category: Category };

/** Answers by question, so that two worlds can be laid side by side. */
export type Told = ReadonlyMap<string, string>;

const plain = clients[0] as ClientFacts;

/** Those who may not see what is hidden. */
function unaware({ world }: Play, hidden: Hidden): readonly Actor[] {
  const names = [
    'owner',
    'mate',
    'supervisor',
    'director',
    'auditor',
    'stranger',
    'partner',
    'administrator',
  ];
  const actors = names.map((name) => world.actors.find((actor) => actor.name === name) as Actor);
  return actors.filter((actor) => {
    if (actor.kind !== 'worker') return true;
    if ('category' in hidden) return !isCleared(actor.worker, hidden.category) || !sees(actor.worker, plain);
    return !sees(actor.worker, clients.find(({ name }) => name === hidden.client) as ClientFacts);
  });
}

/** Asks every route that changes nothing, of everybody who is unaware; searches too, though they are posted. */
export async function everythingAsked(play: Play, hidden: Hidden): Promise<Told> {
  const told = new Map<string, string>();
  const routes = guardedRoutes(play.played).filter(
    ({ method, audit }) => method === 'GET' || (audit !== 'no personal data' && audit.action === 'search'),
  );
  for (const route of routes) {
    const given = requestFor(route, idsOf(play.world, plain, undefined, route.path));
    for (const actor of unaware(play, hidden)) {
      const { statusCode, body } = await send(play.played.http, play.secret, actor, route, given);
      const question = `${actor.name}: ${route.method} ${route.path}`;
      told.set(question, `${statusCode} ${body.replace(/"requestId":"[^"]*"/, '')}`);
    }
  }
  return told;
}

/** What was ever protected is as hidden in its earlier history. */
const forgetHistory = (admin: Play['admin'], category: Category) =>
  admin.query(
    `DELETE FROM field_history h WHERE EXISTS (
      SELECT FROM field_history l WHERE l.agency_id = h.agency_id AND l.entity_id = h.entity_id AND l.sensitivity = $1)`,
    [category],
  );

/** Takes it out of every table, as if it had never been written. */
export async function forget({ admin, world }: Play, hidden: Hidden): Promise<void> {
  await admin.query('SET session_replication_role = replica');
  if ('category' in hidden) await forgetHistory(admin, hidden.category);
  for (const table of world.tables) {
    if ('category' in hidden) {
      if (hasColumn(table, 'sensitivity'))
        await admin.query(`DELETE FROM "${table.name}" WHERE sensitivity = $1`, [hidden.category]);
    } else {
      const column = table.name === 'clients' ? 'id' : 'client_id';
      if (hasColumn(table, column))
        await admin.query(`DELETE FROM "${table.name}" WHERE ${column} = $1`, [
          idOf('client', hidden.client),
        ]);
    }
  }
  await admin.query('SET session_replication_role = origin');
}
