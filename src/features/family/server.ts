import { serveRoom } from '#platform/http/index.ts';
import type { Family, Household, Person, Recorded } from './contract.ts';
import { familyRoutes } from './contract.ts';
import { EntryWriter, ReachReader } from './store/entries.ts';
import { FamilyReader } from './store/family.ts';
import { HouseholdWriter } from './store/households.ts';
import { RelativeWriter } from './store/relatives.ts';
import { SystemWriter } from './store/systems.ts';
import { TieWriter } from './store/ties.ts';

type Tell = (seen: { clients: readonly string[] }) => void;

/** Whose data a household is: everybody's whose stay is in it. */
function tellHouseholds(seen: Tell, households: Household[]) {
  seen({ clients: households.flatMap(({ members }) => members.map(({ clientId }) => clientId)) });
  return { households };
}

/** That a relative is a client too tells something of that client as well. */
function tellLinks<T extends Family | Person>(seen: Tell, told: T): T {
  const people = 'people' in told ? told.people : [told as Person];
  seen({ clients: people.flatMap(({ linkedClient }) => (linkedClient ? [linkedClient.id] : [])) });
  return told;
}

function tellCopies(
  seen: (what: { clients: readonly string[]; subjects: readonly string[] }) => void,
  recorded: Recorded,
): Recorded {
  seen({
    clients: recorded.copies.map(({ clientId }) => clientId),
    subjects: [recorded.entryId, ...recorded.copies.map(({ id }) => id)],
  });
  return recorded;
}

export const familyRoom = () =>
  serveRoom('family', familyRoutes, {
    readFamily: async ({ db, actor, params, seen }) =>
      tellLinks(seen, await new FamilyReader(db, actor).family(params.clientId)),
    describeSelf: ({ db, actor, now, params, body, expectedVersion }) =>
      new RelativeWriter(db, actor, now).describeSelf(params.clientId, body, expectedVersion),
    addRelative: async ({ db, actor, now, params, body }) => {
      const { tie, ...relative } = body;
      const writer = new TieWriter(db, actor, now);
      const id = await writer.add(params.clientId, relative);
      if (tie) await writer.tieNew(params.clientId, id, tie);
      return writer.relative(params.clientId, id);
    },
    changeRelative: async ({ db, actor, now, params, body, expectedVersion, seen }) =>
      tellLinks(
        seen,
        await new RelativeWriter(db, actor, now).change(
          params.clientId,
          params.relativeId,
          body,
          expectedVersion,
        ),
      ),
    removeRelative: ({ db, actor, now, params, body }) =>
      new RelativeWriter(db, actor, now).remove(params.clientId, params.relativeId, body.reason),
    permitContact: async ({ db, actor, now, today, params, body, seen }) =>
      tellLinks(
        seen,
        await new RelativeWriter(db, actor, now).permit(params.clientId, params.relativeId, body, today),
      ),
    linkRelative: async ({ db, actor, now, params, body, seen }) =>
      tellLinks(
        seen,
        await new RelativeWriter(db, actor, now).link(
          params.clientId,
          params.relativeId,
          body.linkedClientId,
        ),
      ),
    unlinkRelative: ({ db, actor, now, params }) =>
      new RelativeWriter(db, actor, now).unlink(params.clientId, params.relativeId),
    addTie: ({ db, actor, now, params, body }) => new TieWriter(db, actor, now).tie(params.clientId, body),
    changeTie: ({ db, actor, now, params, body, expectedVersion }) =>
      new TieWriter(db, actor, now).changeTie(params.clientId, params.tieId, body, expectedVersion),
    removeTie: ({ db, actor, now, params, body }) =>
      new TieWriter(db, actor, now).removeTie(params.clientId, params.tieId, body.reason),
    readHouseholds: async ({ db, actor, now, params, seen }) =>
      tellHouseholds(seen, await new HouseholdWriter(db, actor, now).households(params.clientId)),
    beginHousehold: async ({ db, actor, now, params, body, seen }) =>
      tellHouseholds(seen, await new HouseholdWriter(db, actor, now).begin(params.clientId, body)),
    joinHousehold: async ({ db, actor, now, params, body, seen }) =>
      tellHouseholds(
        seen,
        await new HouseholdWriter(db, actor, now).join(params.clientId, params.householdId, body),
      ),
    changeStay: async ({ db, actor, now, params, body, expectedVersion, seen }) =>
      tellHouseholds(
        seen,
        await new HouseholdWriter(db, actor, now).changeStay(
          params.clientId,
          params.householdId,
          params.memberId,
          body,
          expectedVersion,
        ),
      ),
    leaveHousehold: async ({ db, actor, now, params, body, seen }) =>
      tellHouseholds(
        seen,
        await new HouseholdWriter(db, actor, now).leave(
          params.clientId,
          params.householdId,
          params.memberId,
          body.endedOn,
        ),
      ),
    readEcomap: ({ db, actor, now, params }) => new SystemWriter(db, actor, now).ecomap(params.clientId),
    addSystem: ({ db, actor, now, params, body }) =>
      new SystemWriter(db, actor, now).addSystem(params.clientId, body),
    changeSystem: ({ db, actor, now, params, body, expectedVersion }) =>
      new SystemWriter(db, actor, now).changeSystem(params.clientId, params.systemId, body, expectedVersion),
    endSystem: ({ db, actor, now, params, body }) =>
      new SystemWriter(db, actor, now).endSystem(params.clientId, params.systemId, body.reason),
    readReach: async ({ db, actor, params, seen }) => {
      const reader = new ReachReader(db, actor);
      const members = await reader.reach(params.clientId);
      seen({ clients: members.map(({ clientId }) => clientId) });
      return { members, mayProtect: reader.mayProtect() };
    },
    recordHouseholdNote: async ({ db, actor, now, today, params, body, seen }) =>
      tellCopies(seen, await new EntryWriter(db, actor, now).note(params.clientId, body, today)),
    recordHouseholdFinding: async ({ db, actor, now, params, body, seen }) =>
      tellCopies(seen, await new EntryWriter(db, actor, now).finding(params.clientId, body)),
  });
