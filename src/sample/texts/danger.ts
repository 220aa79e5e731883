import type { RiskKind, RiskLevel } from '#features/assessments/rules/risks.ts';

type Found = { readonly kind: RiskKind; readonly evidence: string };

/** What was asked about danger and what was found, by level. */
export const lookedAt: Readonly<Record<RiskLevel, readonly Found[]>> = {
  none_found: [
    {
      kind: 'suicide',
      evidence: 'Asked directly; no thoughts of dying, now or before. Looks forward to spring.',
    },
    {
      kind: 'abuse_or_neglect',
      evidence: 'Seen alone and with family. Speaks freely, nobody answers for {them}.',
    },
    { kind: 'self_neglect', evidence: 'Home warm and clean, food in the house, medicines in order.' },
  ],
  low: [
    { kind: 'self_neglect', evidence: 'Skips meals when alone, by {their} own account twice a week.' },
    {
      kind: 'suicide',
      evidence: 'Has wished not to wake in a bad week of last year; no plan, no means sought, none since.',
    },
    {
      kind: 'homelessness_tonight',
      evidence: 'Has a couch until the end of the month, agreed in words only.',
    },
    {
      kind: 'exploitation',
      evidence: 'A nephew borrows money and forgets. {name} knows it and sets the limit {themself}.',
    },
  ],
  moderate: [
    {
      kind: 'self_neglect',
      evidence: 'Two falls in a month, once on the floor for an hour. Refuses the alarm button so far.',
    },
    { kind: 'homelessness_tonight', evidence: 'Notice of five days; nothing arranged after that.' },
    { kind: 'suicide', evidence: 'Thoughts on most evenings, no plan. Has told {their} sister.' },
  ],
  high: [
    {
      kind: 'self_neglect',
      evidence:
        'Third fall in two weeks, once found by the neighbor after a night on the floor. Stays alone at night and does not want the alarm button.',
    },
  ],
};

export const protective: readonly string[] = [
  'A sister who calls every evening.',
  'The dog.',
  'Wants to see the grandchild’s graduation.',
  'Asks for help early.',
  'A neighbor with a key.',
  'Faith.',
];
export const actions: readonly string[] = [
  'Agreed on a daily call with the family.',
  'Went through whom to call at night; the card is at the telephone.',
  'Told the doctor the same day, with {their} yes.',
  'Asked to be called on each bad evening.',
];

export const safetyPlan = {
  warningSigns:
    'When I stop answering the telephone. When I give things away. When I do not sleep three nights.',
  ownWays: 'Walk to the river. Feed the birds. Turn the radio loud and clean something.',
  placesAndPeople: 'The library reading room. The bench at the boats. Coffee on Thursday.',
  peopleToAsk: 'My sister, any hour. The neighbor with the key.',
  professionals: 'My case manager at work hours. 988 at night. The emergency room at St. Brigid.',
  saferSurroundings:
    'The pills are with my sister, one week at a time. The gun is at the range, signed over in March.',
} as const;
