import { appointment } from './appointment.ts';
import { appointmentMissed } from './appointment-missed.ts';
import { appointmentUnanswered } from './appointment-unanswered.ts';
import { closureToSign } from './closure-to-sign.ts';
import { colleagueToCall } from './colleague-to-call.ts';
import { consentExpiring } from './consent-expiring.ts';
import { dangerAtIntake } from './danger-at-intake.ts';
import { emergencyReview } from './emergency-review.ts';
import { factsMissing } from './facts-missing.ts';
import { followUpDue } from './follow-up-due.ts';
import { goalsWithoutWords } from './goals-without-words.ts';
import { highRiskWithoutSafetyPlan } from './high-risk-without-safety-plan.ts';
import { needUntouched } from './need-untouched.ts';
import { needWithoutService } from './need-without-service.ts';
import { noContact } from './no-contact.ts';
import { notTriaged } from './not-triaged.ts';
import { oddHours } from './odd-hours.ts';
import { planBehindDanger } from './plan-behind-danger.ts';
import { planDeclined } from './plan-declined.ts';
import { planNotAdapted } from './plan-not-adapted.ts';
import { planWithoutAgreement } from './plan-without-agreement.ts';
import { promiseDue } from './promise-due.ts';
import { providerWrote } from './provider-wrote.ts';
import { questionAsked } from './question-asked.ts';
import { reassessmentDue } from './reassessment-due.ts';
import { referralSilent } from './referral-silent.ts';
import { referralUnsent } from './referral-unsent.ts';
import { riskAlert } from './risk-alert.ts';
import { riskReviewDue } from './risk-review-due.ts';
import type { Signal } from './signal.ts';
import { stepDue } from './step-due.ts';
import { stepOverdue } from './step-overdue.ts';
import { unsignedNote } from './unsigned-note.ts';
import { waitingReviewDue } from './waiting-review-due.ts';
import { warningReview } from './warning-review.ts';
import { workerOwnsSteps } from './worker-owns-steps.ts';

/** What has its day or its danger: who needs somebody, and by when. */
export const callingSignals: readonly Signal[] = [
  riskAlert,
  dangerAtIntake,
  highRiskWithoutSafetyPlan,
  noContact,
  riskReviewDue,
  warningReview,
  referralSilent,
  providerWrote,
  promiseDue,
  appointment,
  appointmentMissed,
  appointmentUnanswered,
  consentExpiring,
  followUpDue,
  needWithoutService,
  planDeclined,
  planBehindDanger,
  stepOverdue,
  stepDue,
  referralUnsent,
  factsMissing,
  notTriaged,
  waitingReviewDue,
];

/** The classic mistakes that grow slowly: worth a look when there is time. */
export const patternSignals: readonly Signal[] = [
  reassessmentDue,
  needUntouched,
  planWithoutAgreement,
  planNotAdapted,
  goalsWithoutWords,
  workerOwnsSteps,
];

/** What is told to the worker alone: a note of theirs, what a colleague asks of them, and a pattern of their days. */
export const ownSignals: readonly Signal[] = [unsignedNote, questionAsked, colleagueToCall];
export const ownPatternSignals: readonly Signal[] = [oddHours];

/** What waits for somebody who signs and reviews. */
export const supervisionSignals: readonly Signal[] = [emergencyReview, closureToSign];

export const allSignals: readonly Signal[] = [
  ...callingSignals,
  ...patternSignals,
  ...ownSignals,
  ...ownPatternSignals,
  ...supervisionSignals,
];
