import { z } from 'zod';
import { NewPerson } from '#features/clients/contract.ts';
import { Id, someWords, words } from '#platform/values/index.ts';
import { comings, consentWays, sources } from '../rules.ts';

export const Source = z.enum(sources, { error: /*i18n*/ 'This is not a way to us that we know.' });

/** Why they come and where to: what a case begins with. */
export const NewCase = z.strictObject({
  programId: Id,
  /** In the person's own words. */
  reasonForContact: someWords(),
  /** What the danger is; blank when none was named. */
  immediateDanger: words(),
  source: Source.default('self'),
  cameBy: z.enum(comings, { error: /*i18n*/ 'Please say how they came.' }).default('in_person'),
  /** Whoever does the intake, unless named. */
  responsibleWorkerId: Id.optional(),
  /** What they wrote themselves on a public page, if it began with that: it ends as taken in. */
  selfReferralId: Id.optional(),
});
export type NewCase = z.output<typeof NewCase>;

/** A person and the first case with them. `consentGiven` is null while consent to service was not given. */
export const NewIntake = z.strictObject({
  ...NewPerson.shape,
  ...NewCase.shape,
  consentGiven: z
    .enum(consentWays, { error: /*i18n*/ 'Please say how consent was given.' })
    .nullable()
    .default(null),
  consentWords: words(),
});
export type NewIntake = z.output<typeof NewIntake>;

export const Intake = z.object({ clientId: Id, caseId: Id });
export type Intake = z.output<typeof Intake>;
