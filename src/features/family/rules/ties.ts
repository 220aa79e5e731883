/** How a tie is drawn and read: who stands above whom, who lives as a couple, who comes from the same parents. */
export type TieGroup = 'parent' | 'partner' | 'sibling' | 'kin' | 'around';

type TieRule = {
  readonly group: TieGroup;
  /** How many generations the first person stands above the second; null where it says nothing about that. */
  readonly above: number | null;
  /** What the first person is to the second. */
  readonly words: string;
  /** What the second person is to the first. */
  readonly back: string;
};

/** Every way two people can stand to one another; the same list for the form, the list and the drawing. */
export const tieRules = {
  biological_parent: {
    group: 'parent',
    above: 1,
    words: /*i18n*/ 'Parent',
    back: /*i18n*/ 'Child',
  },
  adoptive_parent: {
    group: 'parent',
    above: 1,
    words: /*i18n*/ 'Adoptive parent',
    back: /*i18n*/ 'Adopted child',
  },
  foster_parent: {
    group: 'parent',
    above: 1,
    words: /*i18n*/ 'Foster parent',
    back: /*i18n*/ 'Foster child',
  },
  step_parent: { group: 'parent', above: 1, words: /*i18n*/ 'Stepparent', back: /*i18n*/ 'Stepchild' },
  married: { group: 'partner', above: 0, words: /*i18n*/ 'Married', back: /*i18n*/ 'Married' },
  living_together: {
    group: 'partner',
    above: 0,
    words: /*i18n*/ 'Partner, living together',
    back: /*i18n*/ 'Partner, living together',
  },
  partners: { group: 'partner', above: 0, words: /*i18n*/ 'Partner', back: /*i18n*/ 'Partner' },
  separated: { group: 'partner', above: 0, words: /*i18n*/ 'Separated', back: /*i18n*/ 'Separated' },
  divorced: { group: 'partner', above: 0, words: /*i18n*/ 'Divorced', back: /*i18n*/ 'Divorced' },
  former_partners: {
    group: 'partner',
    above: 0,
    words: /*i18n*/ 'Former partner',
    back: /*i18n*/ 'Former partner',
  },
  sibling: {
    group: 'sibling',
    above: 0,
    words: /*i18n*/ 'Brother or sister',
    back: /*i18n*/ 'Brother or sister',
  },
  twin: { group: 'sibling', above: 0, words: /*i18n*/ 'Twin', back: /*i18n*/ 'Twin' },
  identical_twin: {
    group: 'sibling',
    above: 0,
    words: /*i18n*/ 'Identical twin',
    back: /*i18n*/ 'Identical twin',
  },
  grandparent: { group: 'kin', above: 2, words: /*i18n*/ 'Grandparent', back: /*i18n*/ 'Grandchild' },
  aunt_or_uncle: {
    group: 'kin',
    above: 1,
    words: /*i18n*/ 'Aunt or uncle',
    back: /*i18n*/ 'Niece or nephew',
  },
  cousin: { group: 'kin', above: 0, words: /*i18n*/ 'Cousin', back: /*i18n*/ 'Cousin' },
  friend: { group: 'around', above: null, words: /*i18n*/ 'Friend', back: /*i18n*/ 'Friend' },
  neighbor: { group: 'around', above: null, words: /*i18n*/ 'Neighbor', back: /*i18n*/ 'Neighbor' },
  caregiver: {
    group: 'around',
    above: null,
    words: /*i18n*/ 'Caregiver',
    back: /*i18n*/ 'In their care',
  },
  guardian: { group: 'around', above: null, words: /*i18n*/ 'Guardian', back: /*i18n*/ 'Their ward' },
  faith_leader: {
    group: 'around',
    above: null,
    words: /*i18n*/ 'Pastor, imam, rabbi or other faith leader',
    back: /*i18n*/ 'Of their congregation',
  },
  other: {
    group: 'around',
    above: null,
    words: /*i18n*/ 'Somebody else',
    back: /*i18n*/ 'Somebody else',
  },
} as const satisfies Record<string, TieRule>;

export type TieKind = keyof typeof tieRules;
export const tieKinds = Object.keys(tieRules) as [TieKind, ...TieKind[]];

export const groupOf = (kind: TieKind): TieGroup => tieRules[kind].group;

export const closenesses = ['very_close', 'close', 'distant', 'cut_off'] as const;
export type Closeness = (typeof closenesses)[number];
export const closenessWords: Readonly<Record<Closeness, string>> = {
  very_close: /*i18n*/ 'Very close',
  close: /*i18n*/ 'Close to each other',
  distant: /*i18n*/ 'Distant',
  cut_off: /*i18n*/ 'Cut off',
};

export const conflicts = ['some', 'strong', 'violent'] as const;
export type Conflict = (typeof conflicts)[number];
export const conflictWords: Readonly<Record<Conflict, string>> = {
  some: /*i18n*/ 'Some conflict',
  strong: /*i18n*/ 'Strong conflict',
  violent: /*i18n*/ 'Violence',
};
