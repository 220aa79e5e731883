/** How notes begin, by the kind of contact. */
export const openings = {
  visit: [
    'Visited {name} at home.',
    'At {name}’s kitchen table for an hour.',
    '{name} had tidied up for the visit and said not to look at the hall.',
    'Home visit; the television was off when I came, which is not always so.',
    'Sat with {name} on the porch.',
  ],
  office: [
    '{name} came to the office, a little early.',
    '{name} came with a folder, in order.',
    'Met in the small room; {name} wanted the door open.',
    '{name} came straight from work.',
  ],
  phone: [
    'Called {name}; a good time to talk.',
    '{name} called before I could.',
    'On the telephone for half an hour.',
    'Called as agreed, {name} picked up at the second ring.',
    'Short call.',
  ],
  video: [
    'By video with the interpreter; the picture froze twice.',
    'Video call; {name} showed me the view.',
  ],
  message: ['Messages back and forth during the day.', '{name} wrote to ask for the date.'],
  letter: ['Sent the letter as we had agreed.'],
} as const;

/** What else was there to tell. */
export const asides: readonly string[] = [
  'Slept badly, blamed the moon.',
  'In good spirits.',
  'Tired, and said so.',
  'Worried about a grandchild; we gave it ten minutes.',
  'Asked how I was and waited for the answer.',
  'Quiet today. I left room for it.',
  'Angry at the office, rightly; I said that.',
  'Had written down three questions.',
  'Wanted to show me photographs first.',
  'The cold has come into the joints.',
  'Laughed about the hold music.',
  'Did not want to talk about money today; we agreed on next time.',
  'The neighbor came by and stayed for a minute.',
  'Ate well this week.',
  'Has a cough; will call the doctor if it is still there on Monday.',
  'Proud, and tried to hide it.',
  'Had baked. I ate two.',
  'The power had been out for an hour and we talked in coats.',
  'Spoke of {their} mother for a while.',
  'Had slept, for once, and looked it.',
  'Asked me to speak up; the window was open and the trucks were loud.',
  'Short of breath on the stairs, better after sitting.',
  'There was a birthday in the house.',
  'Has lost {their} glasses again; we found them.',
  'Wanted to know what happens when I am on vacation. Told {them} who covers.',
  'Had read the plan and underlined one sentence.',
  'Complained about the soup. A good sign.',
  'Was sad about a neighbor who died.',
  'Joked that I come more often than {their} family.',
  'Counted the days since the last bad one: eleven.',
  'Had turned down an invitation and regretted it.',
  'Showed me a letter; it was only an advertisement.',
  'Is knitting something long.',
  'Asked whether others find it as hard. I said yes.',
  'The telephone rang twice and {they} let it ring.',
  'Had walked part of the way.',
  'Was impatient, and apologized, which was not needed.',
  'Talked about the game, which was lost.',
  'Wanted the window open in spite of the cold.',
  'Had kept the receipt.',
  'Thinks about moving the bed to the other wall.',
  'Was worried about a bill that turned out to be paid.',
  'We were quiet for a minute and that was all right.',
  'Had prayed about it and come to a decision.',
];

/** How notes end: what was agreed. */
export const agreements: readonly string[] = [
  'Next talk in two weeks.',
  'I call on Thursday.',
  '{name} will try it and tell me how it went.',
  'Agreed that {they} would ask {their} family first.',
  'I look up the form, {name} looks for the letter.',
  'Nothing needed until next time, {name} said.',
  'We read the plan again together; nothing to change.',
  'Left my number on the refrigerator, again.',
  '{name} calls if it gets worse before that.',
  'I ask at the office and call back.',
  'We look at it again next week.',
  '{name} chose what comes first.',
  'A small step, agreed aloud.',
  'The next move is theirs.',
  'I send a text the day before.',
  'We left it open, on purpose.',
  '{name} writes down the dates.',
  '',
  '',
  '',
  '',
];

export const noAnswer: readonly string[] = [
  'Rang eight times, no answer. Left no message, as agreed.',
  'Nobody picked up. Tried again in the afternoon.',
  'Voice mailbox full.',
  'No answer; sent a text that I had called.',
];

export const missed: readonly string[] = [
  '{name} did not come. Called after a quarter of an hour: had mixed up the days.',
  'Not at home at the time we had set. Left a card without a name on it.',
  'Did not come; the bus had been late. New date set.',
  '{name} was asleep after a bad night and did not hear the bell.',
];

/** What we said we would do, and by when it is due in days. */
export const promises: readonly (readonly [text: string, days: number])[] = [
  ['Find out whether the clinic takes the new insurance', 5],
  ['Send the form with a stamped envelope', 3],
  ['Call the landlord together', 4],
  ['Ask about the size of the ramp', 7],
  ['Bring the bus schedule in large print', 6],
  ['Write to the school', 5],
  ['Call with news from the waiting list', 10],
  ['Have the letter translated', 6],
  ['Come along to the hearing', 14],
];

/** How an area of life was rated, in their words, from worse to better. */
export const ratingWords: readonly (readonly string[])[] = [
  ['I do not know how to go on with this.', 'It is the first thing I think of and the last.'],
  ['Not good. I manage, somehow.', 'Some days. Not most days.'],
  ['It holds. Do not lean on it.', 'Better than in spring.'],
  ['Good, most days.', 'I do not lie awake about it any more.'],
  ['I would not have believed it.', 'Ask me about something else, this is fine.'],
];

export const collateral = [
  'the daughter',
  'the son',
  'a sister',
  'the neighbor with the key',
  'the home aide',
  'the pastor',
] as const;

/** What family and friends told, with the person's yes. */
export const familyWords: readonly string[] = [
  'Says that {name} eats better since somebody comes.',
  'Worried about the nights. We went through whom to call.',
  'Asked what they may ask and what not; I said what {name} had allowed.',
  'Has found the missing paper in the car.',
  'Thinks it goes too slowly. We looked at where it began.',
  'Comes over on Sundays and takes the laundry along.',
];
