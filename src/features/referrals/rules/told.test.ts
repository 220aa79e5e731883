import { expect, it } from 'vitest';
import { type Known, whatIsTold } from './told.ts';

const known: Known = {
  person: {
    name: 'Amal Karimi',
    pronouns: 'she/her',
    language: 'ar',
    interpreterNeeded: true,
    phone: '555-0142',
    email: 'amal@home.example',
    address: '4 River St',
    safeContactMethods: ['call'],
    safeContactTimes: '9–11',
    safeToLeaveMessage: false,
    safeContactNote: 'Her brother must not know.',
  },
  need: { title: 'Stairs', words: 'I am afraid to fall.' },
  plan: { goal: 'Walk alone', step: 'Therapy at home' },
  request: 'Please help her with the stairs.',
  urgency: 'soon',
  warmIntroduction: false,
};

it('a provider is told the request and only the parts that are told', () => {
  expect(whatIsTold(known, ['needs'])).toEqual({
    request: known.request,
    urgency: 'soon',
    warmIntroduction: false,
    person: null,
    need: known.need,
    plan: null,
  });
  expect(whatIsTold(known, ['contact', 'needs', 'plan'])).toMatchObject({
    person: { name: 'Amal Karimi' },
    plan: known.plan,
  });
});

it('only safe ways of reaching somebody go along', () => {
  const ways = (safeContactMethods: string[]) => {
    const { person } = whatIsTold({ ...known, person: { ...known.person, safeContactMethods } }, ['contact']);
    return [person?.phone, person?.email, person?.address].map(Boolean);
  };
  expect(ways(['call'])).toEqual([true, false, false]);
  expect(ways(['email'])).toEqual([false, true, false]);
  expect(ways(['visit'])).toEqual([false, false, true]);
  expect(ways([]), 'nobody asked').toEqual([true, false, false]);
});
