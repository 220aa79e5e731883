import { refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/context.ts';
import { serveRoom } from '#platform/http/room.ts';
import { type NewConsent, sharingRoutes } from './contract.ts';
import { faultOf } from './rules.ts';
import { ConsentReader, ConsentWriter } from './store/consents.ts';
import { findRecipients } from './store/recipients.ts';

function checkConsent(given: NewConsent, today: string): void {
  const fault = faultOf({ ...given, categories: given.kind === 'sharing' ? given.categories : [] }, today);
  if (fault) throw refuse(`body.${fault.field}`, fault.message);
}

export const sharingRoom = () =>
  serveRoom('sharing', sharingRoutes, {
    readSharing: async ({ db, actor, today, params }) =>
      new RawJson(await new ConsentReader(db, actor, today).sharing(params.clientId)),
    giveConsent: async ({ db, actor, now, today, params, body }) => {
      checkConsent(body, today);
      return new ConsentWriter(db, actor, today).give(params.clientId, body, now);
    },
    withdrawConsent: async ({ db, actor, now, today, params, body }) =>
      new ConsentWriter(db, actor, today).withdraw(params.clientId, params.consentId, body.reason, now),
    findRecipients: async ({ db, actor, query }) => findRecipients(db, actor.agencyId, query.words),
  });
