import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import {
  type Agreement,
  type Goal,
  type NewAgreement,
  type NewGoal,
  type NewStep,
  planRoutes,
  type Step,
} from './contract.ts';

/** A goal from the given needs or strengths: to walk to the corner shop alone, unless told otherwise. */
export async function aGoal(
  caller: Caller,
  clientId: string,
  caseId: string,
  given: Partial<Omit<z.input<typeof NewGoal>, 'caseId'>>,
): Promise<Goal> {
  const body = {
    title: 'Walk to the corner shop alone',
    words: 'I want to buy my own bread.',
    measure: 'Distance walked without stopping',
    baseline: 'Across the room',
    target: '300 metres',
    dueOn: '2027-02-28',
    confidence: 7,
    ...given,
    caseId,
  };
  return (await caller.ask(planRoutes.addGoal, { params: { clientId }, body })).body;
}

/** A step towards a goal, owned by the client, unless told otherwise. */
export async function aStep(
  caller: Caller,
  clientId: string,
  goalId: string,
  given: Partial<z.input<typeof NewStep>> = {},
): Promise<Step> {
  const body = { title: 'Walk ten minutes every morning', owner: 'client' as const, ...given };
  return (await caller.ask(planRoutes.addStep, { params: { clientId, goalId }, body })).body;
}

/** Writes the plan of the case down as a version and records the client's answer to it: yes, unless told otherwise. */
export async function anAgreement(
  caller: Caller,
  clientId: string,
  caseId: string,
  given: Partial<z.input<typeof NewAgreement>> = {},
): Promise<Agreement> {
  const written = await caller.ask(planRoutes.writeVersion, {
    params: { clientId },
    body: { caseId, why: 'We talked it through.' },
  });
  const params = { clientId, versionId: written.body.id };
  return (
    await caller.ask(planRoutes.recordAgreement, {
      params,
      body: { answer: 'yes', words: 'Yes, that is my plan.', ...given },
    })
  ).body;
}
