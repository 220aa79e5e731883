export const horizons = ['immediate', 'long_term'] as const;
export const raisers = ['client', 'family', 'worker', 'provider'] as const;
export const strengthKinds = ['strength', 'support', 'resource'] as const;
export const needEndings = ['met', 'partly_met', 'unmet', 'no_longer_wanted'] as const;
export type NeedEnding = (typeof needEndings)[number];

/** An ending that leaves something open says why. */
export const endingNeedsReason: Readonly<Record<NeedEnding, boolean>> = {
  met: false,
  partly_met: true,
  unmet: true,
  no_longer_wanted: true,
};

export const horizonLabels: Readonly<Record<(typeof horizons)[number], string>> = {
  immediate: /*i18n*/ 'Now',
  long_term: /*i18n*/ 'In the long run',
};

export const raiserLabels: Readonly<Record<(typeof raisers)[number], string>> = {
  client: /*i18n*/ 'They did',
  family: /*i18n*/ 'Their family',
  worker: /*i18n*/ 'I did',
  provider: /*i18n*/ 'A provider',
};

export const strengthKindLabels: Readonly<Record<(typeof strengthKinds)[number], string>> = {
  strength: /*i18n*/ 'Strength',
  support: /*i18n*/ 'Support from people',
  resource: /*i18n*/ 'Resource at hand',
};

export const needEndingLabels: Readonly<Record<NeedEnding, string>> = {
  met: /*i18n*/ 'Met',
  partly_met: /*i18n*/ 'Partly met',
  unmet: /*i18n*/ 'Could not be met',
  no_longer_wanted: /*i18n*/ 'No longer wanted',
};
