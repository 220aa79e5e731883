import { appointment, appointmentMissed, appointmentUnanswered } from './appointments.ts';
import { consentExpiring } from './consents.ts';
import { highRiskWithoutSafetyPlan, riskReviewDue } from './danger.ts';
import { needWithoutService } from './gap.ts';
import { goalsWithoutWords } from './goals.ts';
import { dangerAtIntake, notTriaged } from './intake.ts';
import { noContact } from './no-contact.ts';
import { oddHours, unsignedNote } from './notes.ts';
import { planNotAdapted, planWithoutAgreement } from './plan.ts';
import { followUpDue, promiseDue } from './promises.ts';
import { factsMissing, providerWrote, referralSilent, referralUnsent } from './referrals.ts';
import type { Signal } from './signal.ts';
import { stepDue, stepOverdue, workerOwnsSteps } from './steps.ts';
import { closureToSign, emergencyReview } from './supervision.ts';

/** Why somebody should look at a case, asked of the thread. */
export const caseSignals: readonly Signal[] = [
  dangerAtIntake,
  highRiskWithoutSafetyPlan,
  noContact,
  riskReviewDue,
  referralSilent,
  providerWrote,
  promiseDue,
  appointment,
  appointmentMissed,
  appointmentUnanswered,
  consentExpiring,
  followUpDue,
  needWithoutService,
  stepOverdue,
  stepDue,
  referralUnsent,
  factsMissing,
  notTriaged,
  planWithoutAgreement,
  planNotAdapted,
  goalsWithoutWords,
  workerOwnsSteps,
];

/** What is told to the worker alone. */
export const ownSignals: readonly Signal[] = [unsignedNote, oddHours];

/** What waits for somebody who signs and reviews. */
export const supervisionSignals: readonly Signal[] = [emergencyReview, closureToSign];
