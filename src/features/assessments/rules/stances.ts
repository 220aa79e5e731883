/** How what somebody else says stands to what the person says themselves. */
export const stances = ['agrees', 'adds', 'differs'] as const;
export type Stance = (typeof stances)[number];

export const stanceWords: Readonly<Record<Stance, string>> = {
  agrees: /*i18n*/ 'Says the same',
  adds: /*i18n*/ 'Adds something',
  differs: /*i18n*/ 'Says otherwise',
};
