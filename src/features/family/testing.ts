import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { familyRoutes, type Household, type NewRelative, type Person } from './contract.ts';

/** Somebody of the client's life, recorded by `caller`: Leila, her daughter, unless told otherwise. */
export async function aRelative(
  caller: Caller,
  clientId: string,
  given: Partial<z.input<typeof NewRelative>> = {},
): Promise<Person> {
  const tie = { personId: clientId, kind: 'biological_parent' as const, reversed: true };
  const body = { name: 'Leila', sex: 'female' as const, birthYear: 1990, tie, ...given };
  return (await caller.ask(familyRoutes.addRelative, { params: { clientId }, body })).body;
}

/** A household of the client with these others, by the id of their record or of the relative. */
export async function aHousehold(
  caller: Caller,
  clientId: string,
  memberIds: readonly string[],
  label = '',
): Promise<Household> {
  const params = { clientId };
  const begun = await caller.ask(familyRoutes.beginHousehold, { params, body: { label } });
  let made = begun.body.households.at(-1) as Household;
  for (const memberId of memberIds) {
    const joined = await caller.ask(familyRoutes.joinHousehold, {
      params: { clientId, householdId: made.id },
      body: { memberId, startedOn: '2020-01-01' },
    });
    made = joined.body.households.find(({ id }) => id === made.id) as Household;
  }
  return made;
}
