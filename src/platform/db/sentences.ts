/** What our own triggers say to people (`TL422`), here so that it is put into other languages. */
export const sentencesOfTriggers: readonly string[] = [
  /*i18n*/ 'This is nobody who works with clients here.',
  /*i18n*/ 'This is not an area of life we know.',
  /*i18n*/ 'This record is sealed, and what was sealed with it would open. Open it, make it two again, and seal each.',
  /*i18n*/ 'A goal comes from here and from words of another protected category. Give it goals of its own first.',
];
