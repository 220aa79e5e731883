import type { Source } from '#features/cases/rules.ts';
import type { Domain } from '#platform/values/index.ts';
import type { ProgramKey } from '../people/staff.ts';

/** Why somebody came, in their own words; how they came to us. */
export const reasons: Readonly<Record<ProgramKey, readonly string[]>> = {
  stroke: [
    'They sent me home with a bag of papers and nobody who reads them with me.',
    'I fell twice since the hospital. The third time I may not get up.',
    'I want to stay in my house. Everybody else wants me somewhere else.',
    'My daughter says I need help. I say she needs help. So here we are.',
    'The social worker at the hospital said to call before it gets worse.',
    'It is my heart now, not only the stroke. I cannot keep all the appointments in my head.',
    'I do not know what I am entitled to and I am too tired to find out.',
    'After forty years of work I cannot button my shirt.',
  ],
  veterans: [
    'My sergeant’s wife gave me your number. I have had it in my pocket for a year.',
    'I got out and nobody told me how to be out.',
    'The VA is a maze. I need somebody who has a map.',
    'I sleep in my truck. I am not proud of it.',
    'I need my papers sorted before I lose this job too.',
    'My wife said: call, or I go.',
    'I do not need much. I need it to work.',
  ],
  housing: [
    'We have to be out by Friday.',
    'The shelter said you help with the next step.',
    'I have a job and nowhere to sleep. How does that go together?',
    'My kids think it is an adventure. I cannot keep that up.',
    'I left with one bag. I am not going back.',
    'Everybody gives me a list of phone numbers. I want one person.',
    'I am nineteen and done with foster homes. Now what?',
  ],
};

export const sources: Readonly<Record<ProgramKey, readonly Source[]>> = {
  stroke: ['health', 'health', 'family', 'self'],
  veterans: ['self', 'provider', 'family', 'outreach'],
  housing: ['provider', 'self', 'school', 'outreach', 'justice'],
};

/** What matters to them, on top of their page. */
export const whatMatters: readonly string[] = [
  'My garden. If you want to know how I am, ask about the tomatoes.',
  'That nobody decides over my head.',
  'Sunday lunch with everybody at the table.',
  'My dog. We come as two.',
  'I do not want to be called ma’am or sir. Use my name.',
  'My faith. I pray before I sign anything.',
  'To be on time. I was always on time.',
  'My children, in this order: all of them.',
  'Quiet in the morning.',
  'Music. There has to be a radio.',
  'That you say it straight, also when it is bad.',
  'To give something back one day.',
  'The river. I need to see it once a week.',
  'My mother tongue, when it gets serious.',
  'Baseball, and people who can talk about it.',
  'That my neighbors do not know.',
  'To cook for somebody.',
  'My work. It is who I am.',
];

/** What carries people: title, their words, the area of life. */
export const strengths: readonly (readonly [
  title: string,
  words: string,
  domain: Domain,
  kind: 'strength' | 'support' | 'resource',
])[] = [
  ['A sister who calls every evening', 'She talks, I hold the phone. It helps.', 'family', 'support'],
  ['Knows everybody in the building', 'Nobody gets past me.', 'social', 'support'],
  ['Has run a household of nine', 'I can organize anything but this.', 'daily_living', 'strength'],
  ['Humor, also on bad days', 'If I stop joking, call somebody.', 'mental_health', 'strength'],
  ['Faith and a congregation', 'They bring casseroles. Too many casseroles.', 'meaning', 'support'],
  ['Thirty years in the same trade', 'Give me a broken thing and I am happy.', 'work', 'strength'],
  ['Speaks three languages', 'In two of them I am funny.', 'education', 'strength'],
  ['Has stopped drinking once before', 'Four years. I know that I can.', 'substance_use', 'strength'],
  ['A pension that comes on the first', 'It is small, but it comes.', 'income', 'resource'],
  ['A car that runs', 'Do not look at it, just listen.', 'transportation', 'resource'],
  ['Keeps every appointment', 'I was raised that way.', 'daily_living', 'strength'],
  ['A neighbor with a key', 'She looks in on me and I look at her cat.', 'safety', 'support'],
  [
    'Reads everything, also the small print',
    'You would not believe what they write down there.',
    'education',
    'strength',
  ],
  ['Walks every day', 'Rain does not melt me.', 'physical_health', 'strength'],
  ['Sings in a choir', 'For an hour I am nobody’s patient.', 'meaning', 'strength'],
  ['Three grown children, two of them near', 'They argue about who may help.', 'family', 'support'],
  ['Good with children', 'They come to me by themselves.', 'family', 'strength'],
  ['Has saved four hundred dollars', 'Nobody knows. Now you do.', 'income', 'resource'],
  ['Asks when something is unclear', 'I ask once more. I always ask once more.', 'legal', 'strength'],
  ['A friend from the service', 'We do not talk much. We sit.', 'social', 'support'],
  ['Cooks well, out of nothing', 'Onion, and then we see.', 'food', 'strength'],
  ['Gets up at five', 'By seven I have done more than you all day.', 'daily_living', 'strength'],
];

/** Dangers that were named when somebody came. */
export const dangers: readonly string[] = [
  'Sleeps in a car tonight; frost is forecast.',
  'No insulin after tomorrow.',
  'A partner who has threatened to come.',
  'Heating was shut off this morning.',
];
