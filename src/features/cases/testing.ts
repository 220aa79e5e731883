import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { programs } from '#tests/support/people.ts';
import { caseRoutes, type Intake, type NewIntake } from './contract.ts';

/**
 * Takes somebody in through the API as `caller`, who becomes responsible: Amal Karimi in the stroke program,
 * unless told otherwise. Answers `{ clientId, caseId }`.
 */
export async function anIntake(
  caller: Caller,
  given: Partial<z.input<typeof NewIntake>> = {},
): Promise<Intake> {
  const answer = await caller.ask(caseRoutes.makeIntake, {
    body: {
      givenName: 'Amal',
      familyName: 'Karimi',
      programId: programs.stroke,
      reasonForContact: 'I came home from the hospital and cannot manage the stairs.',
      ...given,
    },
  });
  return answer.body;
}
