/**
 * So many days after the decision, what somebody wrote is erased, unless the agency says otherwise. Somebody who was
 * turned away can complain of discrimination for 180 days (45 CFR 80.7(b)); their own words are then their evidence.
 * After that nothing calls for keeping what became nobody's record.
 */
export const keepDaysByDefault = 180;
export const mostKeepDays = 1095;

/** Why something was erased before its time. */
export const erasedAtOnceBecause = ['they_asked', 'advertising'] as const;
export type ErasedAtOnceBecause = (typeof erasedAtOnceBecause)[number];
export const erasedAtOnceWords: Readonly<Record<ErasedAtOnceBecause, string>> = {
  they_asked: /*i18n*/ 'They asked us to forget it',
  advertising: /*i18n*/ 'It is advertising, or a machine wrote it',
};

export const erasureReasons = ['kept_long_enough', ...erasedAtOnceBecause] as const;
export type ErasureReason = (typeof erasureReasons)[number];
export const erasureReasonWords: Readonly<Record<ErasureReason, string>> = {
  kept_long_enough: /*i18n*/ 'It had been kept long enough',
  ...erasedAtOnceWords,
};

/** What became of something that somebody wrote. */
export const endings = ['taken_in', 'redirected', 'set_aside'] as const;
export type Ending = (typeof endings)[number];
export const endingWords: Readonly<Record<Ending, string>> = {
  taken_in: /*i18n*/ 'Taken in',
  redirected: /*i18n*/ 'Shown on to another service',
  set_aside: /*i18n*/ 'Set aside',
};
