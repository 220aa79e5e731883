import type { WorkerActor } from '#platform/access/actor.ts';
import { type Capability, can } from '#platform/access/capabilities.ts';
import { refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/context.ts';
import { serveRoom } from '#platform/http/room.ts';
import type { Services } from '#platform/services.ts';
import { clientRoutes } from './contract.ts';
import type { ClientAbility } from './rules.ts';
import { emergency } from './serve/emergency.ts';
import { protection } from './serve/protection.ts';
import { exportAccessList, readAccessList, readHistory } from './serve/record.ts';
import { findClients } from './serve/search.ts';
import { ClientReader, ClientWriter } from './store/clients.ts';

const abilityNeeds: Readonly<Record<ClientAbility, Capability>> = {
  change: 'write clients',
  'open case': 'open cases',
  assign: 'assign cases',
  seal: 'seal records',
  'read access log': 'read access log',
};

/** What the actor's role allows with a client they see, beside reading. */
export const abilitiesOf = (actor: WorkerActor) =>
  Object.entries(abilityNeeds).flatMap(([ability, needs]) => (can(actor.roles, needs) ? [ability] : []));

/** Nobody is born tomorrow; `today` is the agency's day. */
export function checkBirthDate(birthDate: string | null | undefined, today: string): void {
  if (birthDate && birthDate > today) throw refuse('body.birthDate', /*i18n*/ 'This day has not come yet.');
}

export const clientsRoom = ({ publicUrl }: Services) =>
  serveRoom('clients', clientRoutes, {
    findClients,
    readClient: async ({ db, actor, now, today, params }) =>
      new RawJson(
        await new ClientReader(db, actor).page(params.clientId, { now, today }, abilitiesOf(actor)),
      ),
    changeClient: async ({ db, actor, today, params, body, expectedVersion }) => {
      checkBirthDate(body.birthDate, today);
      return new ClientWriter(db, actor).change(params.clientId, body, expectedVersion);
    },
    ...protection,
    ...emergency(`${publicUrl}/emergency/reviews`),
    readAccessList,
    exportAccessList,
    readHistory,
  });
