import { defineRoute } from '#platform/http/route.ts';
import { Intake, NewIntake } from './contract/intake.ts';

export { Intake, NewCase, NewIntake } from './contract/intake.ts';

export const caseRoutes = {
  makeIntake: defineRoute({
    method: 'POST',
    path: '/intakes',
    summary: 'Take somebody in: the person and their first case',
    may: 'open cases',
    audit: { action: 'create', what: 'intake' },
    input: { body: NewIntake },
    output: Intake,
  }),
};
