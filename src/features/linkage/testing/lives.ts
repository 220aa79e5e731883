import { aHope, aNeed, aRisk, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aContact, aPromise } from '#features/contacts/testing.ts';
import { aRelative } from '#features/family/testing.ts';
import { aRating } from '#features/outcomes/testing.ts';
import { aGoal, anAgreement, aStep } from '#features/plans/testing.ts';
import { aLink } from '#features/referrals/testing.ts';
import type { Caller } from '#tests/support/caller.ts';

type Known = { readonly clientId: string; readonly caseId: string };
type Deed = (caller: Caller, known: Known, serviceId: string) => Promise<unknown>;

/** Things that are written in a record, each on several tables. */
export const deeds: Readonly<Record<string, Deed>> = {
  need: (caller, { clientId, caseId }) => aNeed(caller, clientId, caseId),
  strength: (caller, { clientId, caseId }) => aStrength(caller, clientId, caseId),
  risk: (caller, { clientId, caseId }) => aRisk(caller, clientId, caseId),
  'signed note': (caller, { clientId }) => aContact(caller, clientId),
  promise: (caller, { clientId }) => aPromise(caller, clientId),
  rating: (caller, { clientId }) => aRating(caller, clientId),
  relative: (caller, { clientId }) => aRelative(caller, clientId),
  plan: async (caller, { clientId, caseId }) => {
    const { id: needId } = await aNeed(caller, clientId, caseId);
    const { id: hopeId } = await aHope(caller, clientId, caseId);
    const goal = await aGoal(caller, clientId, caseId, { needIds: [needId], hopeIds: [hopeId] });
    await aStep(caller, clientId, goal.id);
    await anAgreement(caller, clientId, caseId);
  },
  referral: async (caller, { clientId, caseId }, serviceId) => {
    const { id: needId } = await aNeed(caller, clientId, caseId);
    return aLink(caller, clientId, { needId, serviceId });
  },
};

/** Somebody with a record in which these things are written. */
export async function aLife(
  caller: Caller,
  person: Parameters<typeof anIntake>[1],
  written: readonly string[],
  serviceId: string,
): Promise<Known> {
  const known = await anIntake(caller, person);
  for (const name of written) await deeds[name]?.(caller, known, serviceId);
  return known;
}
