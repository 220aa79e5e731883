import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { type NewRatings, outcomeRoutes, type RatedDomain } from './contract.ts';

/** Rates domains of life through the API as `caller`: housing is holding, said together, unless told otherwise. */
export async function aRating(
  caller: Caller,
  clientId: string,
  given: Partial<z.input<typeof NewRatings>> = {},
): Promise<RatedDomain[]> {
  const body = {
    ratedBy: 'together' as const,
    ratings: [{ domain: 'housing' as const, rating: 3 }],
    ...given,
  };
  return (await caller.ask(outcomeRoutes.addRatings, { params: { clientId }, body })).body;
}
