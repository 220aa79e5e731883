import type { ProgramKey } from '../people/staff.ts';

/** Why a referral came to nothing, by how it ended. */
export const referralEnds = {
  rejected: [
    'They serve only the north of the county.',
    'No place before spring, and their list is closed.',
    'The income is eleven dollars above their limit.',
    'They do not take somebody without an ID.',
    'They need a doctor’s order that is less than thirty days old.',
  ],
  failed: [
    'They never called back, after three reminders.',
    'Two appointments were set and both moved; the person gave up.',
    'Nobody there spoke the language, and no interpreter came.',
    'The ride did not come twice, and the place was given away.',
    'It did not fit: too loud, too many people.',
  ],
  cancelled: [
    'The family found help closer to home.',
    'Not wanted any more; things have changed.',
    'Moved to another town.',
  ],
  on_hold: [
    'In hospital again for some days.',
    'Away with family until after the holidays.',
    'Waiting for the new insurance card.',
  ],
} as const;

export const receivedWords: readonly string[] = [
  'They treated me like a person.',
  'Good, once it began.',
  'I would go there again.',
  'It took long. It was worth it.',
  'The young one is good. The other one is always in a hurry.',
  'They listened.',
];
export const poorWords: readonly string[] = [
  'I felt like a number.',
  'They talked to my son, not to me.',
  'Nobody told me anything.',
  'I sat there for two hours.',
];

/** How a case ended and how it goes on. */
export const closings: Readonly<
  Record<
    ProgramKey,
    readonly {
      readonly reason: string;
      readonly summary: string;
      readonly words: string;
      readonly transition: string;
    }[]
  >
> = {
  stroke: [
    {
      reason: 'goals met',
      summary:
        'Home for ten months. Walks outside alone, showers alone, meals and help at home are steady. The bills are settled.',
      words: 'You may stop coming. But call sometimes, I make coffee.',
      transition:
        'Therapy goes on once a month. The aide comes on weekdays. The daughter has all telephone numbers and knows whom to call first.',
    },
    {
      reason: 'moved away',
      summary:
        'Moved in with a son in another state after a second hospital stay. Records of therapy and the list of medicines went along.',
      words: 'I go where the grandchildren are. It is not giving up.',
      transition:
        'The aging office there has taken over and calls in the first week. The son has the list of what worked.',
    },
    {
      reason: 'goals met',
      summary:
        'Eight months. Speaks on the telephone again, goes to the group alone, and has taken over the calendar from us.',
      words: 'I write my own notes now.',
      transition:
        'The group every other Tuesday; speech practice with the cards. Rides are booked by {name}.',
    },
  ],
  veterans: [
    {
      reason: 'goals met',
      summary:
        'In an apartment for a year, the claim is decided, works at the shop. Keeps the talks at the Vet Center by own wish.',
      words: 'I did the walking. You held the map.',
      transition: 'Vet Center monthly. The peer mentor stays. Rent is paid from the account on the first.',
    },
    {
      reason: 'chose to stop',
      summary: 'Wished to go on alone after the claim was decided. Debts are in a plan, housing is steady.',
      words: 'Enough appointments. I have your number.',
      transition: 'Knows the service office and the crisis line. Comes to Thursday coffee.',
    },
  ],
  housing: [
    {
      reason: 'goals met',
      summary:
        'Fourteen months in the same apartment, rent on time, the children in one school. Work at the bakery by day now.',
      words: 'We unpacked the last box. It was curtains.',
      transition:
        'The landlord calls {name}, not us. Energy help is applied for in October each year; the school office knows the family.',
    },
    {
      reason: 'referred on',
      summary:
        'Moved into supported housing with staff in the house, which fits better than an apartment alone.',
      words: 'There is always a light in the hall.',
      transition: 'The house has its own worker, who came to the last two meetings.',
    },
    {
      reason: 'lost contact',
      summary:
        'No answer for ten weeks by telephone, letter and visit. The last address is empty. The door stays open.',
      words: '',
      transition:
        'Letter left at the shelter and the kitchen: whoever comes back is welcome without a new beginning.',
    },
  ],
};

export const followUpWords = {
  doing_well: [
    'All is well. The tomatoes are in.',
    'Still here, still warm.',
    'Work is good. The little one lost a tooth.',
    'I went to the river yesterday.',
  ],
  needs_help: ['The aide has quit and nobody came after her.', 'The rent goes up in March. I do not know.'],
  not_reached: ['No answer twice; number still in service.'],
} as const;
