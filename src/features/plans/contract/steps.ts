import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line, Moment, words } from '#platform/values/index.ts';
import { NewStep, Step } from './parts.ts';

const ofGoal = z.object({ clientId: Id, goalId: Id });
const one = z.object({ clientId: Id, stepId: Id });

export const stepRoutes = {
  addStep: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/goals/:goalId/steps',
    summary: 'Add a step towards a goal',
    may: 'write clients',
    audit: { action: 'create', what: 'step' },
    input: { params: ofGoal, body: NewStep },
    output: Step,
  }),
  changeStep: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/steps/:stepId',
    summary: 'Change a step',
    may: 'write clients',
    audit: { action: 'change', what: 'step' },
    input: { params: one, body: NewStep },
    output: Step,
    edits: true,
  }),
  orderSteps: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/goals/:goalId/steps/order',
    summary: 'Put the steps of a goal in order',
    may: 'write clients',
    audit: { action: 'change', what: 'step order' },
    input: { params: ofGoal, body: z.strictObject({ stepIds: z.array(Id).min(1).max(200) }) },
    output: z.array(Step),
  }),
  completeStep: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/steps/:stepId/completion',
    summary: 'Say that a step is done, and what came of it',
    may: 'write clients',
    audit: { action: 'change', what: 'step' },
    input: { params: one, body: z.strictObject({ result: words(2000), doneAt: Moment.optional() }) },
    output: Step,
  }),
  dropStep: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/steps/:stepId/drop',
    summary: 'Let a step go, and say why',
    may: 'write clients',
    audit: { action: 'change', what: 'step' },
    input: { params: one, body: z.strictObject({ reason: line(2000) }) },
    output: Step,
  }),
  reopenStep: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/steps/:stepId/reopening',
    summary: 'Take up a step again that was done or let go',
    may: 'write clients',
    audit: { action: 'change', what: 'step' },
    input: { params: one },
    output: Step,
  }),
};
