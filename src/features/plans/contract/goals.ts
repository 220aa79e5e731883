import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { ChangedGoal, ClientParams, Goal, GoalStatusChange, NewGoal, NewSource } from './parts.ts';

const one = z.object({ clientId: Id, goalId: Id });

export const goalRoutes = {
  addGoal: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/goals',
    summary: 'Add a goal, from at least one need, strength or hope',
    may: 'write clients',
    audit: { action: 'create', what: 'goal' },
    input: { params: ClientParams, body: NewGoal },
    output: Goal,
  }),
  changeGoal: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/goals/:goalId',
    summary: 'Change a goal',
    may: 'write clients',
    audit: { action: 'change', what: 'goal' },
    input: { params: one, body: ChangedGoal },
    output: Goal,
    edits: true,
  }),
  setGoalStatus: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/goals/:goalId/status',
    summary: 'Say how far a goal has come',
    may: 'write clients',
    audit: { action: 'change', what: 'goal status' },
    input: { params: one, body: GoalStatusChange },
    output: Goal,
    edits: true,
  }),
  addGoalSource: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/goals/:goalId/sources',
    summary: 'Tie a goal to one more need, strength or hope',
    may: 'write clients',
    audit: { action: 'change', what: 'goal' },
    input: { params: one, body: NewSource },
    output: Goal,
  }),
  endGoalSource: defineRoute({
    method: 'DELETE',
    path: '/clients/:clientId/goals/:goalId/sources/:sourceId',
    summary: 'Untie a goal from a need, strength or hope',
    may: 'write clients',
    audit: { action: 'change', what: 'goal' },
    input: { params: z.object({ clientId: Id, goalId: Id, sourceId: Id }) },
    output: Goal,
  }),
};
