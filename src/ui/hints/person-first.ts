/** The rules of retext-equality that we heed: words for illness, ability, use of drugs, origin and whom one loves. */
export const personFirst: ReadonlySet<string> = new Set(
  `ablebodied addict addicts aids-victim alcoholic amputee bedlam binge bipolar birth-defect commit-suicide committed-suicide
  cretin daft deaf-to deafmute depressed downs-syndrome dumb dummy dwarf dyslexic epileptic eskimo eskimos failed-suicide
  family-burden gyp handicapped harelip harelipped hearing-impaired hermaphrodite homosexual idiot insomniac insomniacs
  intellectually-disabled intellectually-disabled-people invalid lame learning-disabled madman madmen maniac mongoloid
  multiple-sclerosis-victim nonwhite nuts oriental orientals paraplegic psychotic quadriplegic retard retards schizo senile
  sex-change-operation sexual-preference sociopath sociopaths spastic spaz stroke-victim stutterer suffers-from-disabilities
  suffers-from-md tourettes-syndrome tranny transgendered transgenders transvestite victim-of-an-injury victim-of-injuries
  victim-of-polio wacko wheelchair-bound`.split(/\s+/),
);
