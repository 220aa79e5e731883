/** How soon the person needs an answer. The days for each are the program's own. */
export const urgencies = ['today', 'soon', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyWords: Readonly<Record<Urgency, string>> = {
  today: /*i18n*/ 'Needed today',
  soon: /*i18n*/ 'Needed soon',
  routine: /*i18n*/ 'In the usual time',
};
