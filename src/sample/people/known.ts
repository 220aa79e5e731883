import { careForJiwoo, homeForOrtiz, safeAtHome, therapyForJiwoo } from '../texts/known.ts';
import { recovery } from '../texts/recovery.ts';
import { service } from '../texts/service.ts';
import { settling } from '../texts/settling.ts';
import type { Thread } from '../texts/thread.ts';
import type { Person } from './clients.ts';

const called = (from: readonly Thread[], need: string): Thread[] =>
  from.filter((thread) => thread.need === need);

/** Home after a stroke. */
export const jiwoo: Person = {
  given: 'Ji-woo',
  family: 'Park',
  preferred: null,
  pronouns: 'she/her',
  born: 1957,
  language: 'ko',
  interpreter: true,
  program: 'stroke',
  worker: 'rosa',
  told: {
    reason: 'The hospital gave me eleven papers in English and a walker. I live on the second floor.',
    whatMatters: 'To cook for my sister on the first of the year, with my own hands.',
    contact: {
      methods: ['call', 'visit'],
      times: 'Afternoons, with the interpreter',
      leaveMessage: true,
      note: 'The sister answers in the mornings.',
    },
    threads: [therapyForJiwoo, careForJiwoo, ...called(recovery, 'People who understand')],
  },
};

/** In danger at home. */
export const amal: Person = {
  given: 'Amal',
  family: 'Karimi',
  preferred: null,
  pronouns: 'she/her',
  born: 1991,
  language: 'ar',
  interpreter: true,
  program: 'housing',
  worker: 'rosa',
  told: {
    reason: 'The teacher said there are people who help and do not tell.',
    whatMatters: 'My two children. Then I can think about me.',
    contact: {
      methods: ['call'],
      times: 'Weekdays 9–11, on the telephone of the English class',
      leaveMessage: false,
      note: 'Leave no message anywhere. Her husband reads her telephone in the evening.',
    },
    threads: [safeAtHome, ...called(settling, 'English')],
  },
};

const ortiz = {
  given: 'Rafael',
  family: 'Ortiz',
  preferred: null,
  pronouns: 'he/him',
  born: 1963,
  language: 'es',
  interpreter: false,
} as const;

/** A veteran with PTSD, as Marcus knows him. */
export const ortizVeteran: Person = {
  ...ortiz,
  program: 'veterans',
  worker: 'marcus',
  told: {
    reason: 'My daughter found your number. She says I have been at war for thirty years.',
    whatMatters: 'Knock, then wait. And the dog, if it ever comes to that.',
    contact: {
      methods: ['call', 'visit'],
      times: 'After ten in the morning',
      leaveMessage: true,
      note: 'Not before ten: he sleeps then, when he sleeps.',
    },
    threads: [
      ...called(service, 'Nights'),
      ...called(service, 'The VA claim'),
      ...called(service, 'Somebody who was there'),
    ],
  },
};

/** The same man with a new hip on the fourth floor, as Rosa knows him. */
export const ortizAtHome: Person = {
  ...ortiz,
  program: 'stroke',
  worker: 'rosa',
  told: {
    reason: 'New hip, fourth floor, no elevator. You do the arithmetic.',
    whatMatters: '',
    threads: [homeForOrtiz, ...called(recovery, 'Walking safely again')],
  },
};
