import { defineRoom, page } from '#ui/room.ts';
import { inLine } from '#ui/words/apart.ts';

export { bornOn, findPeople } from './find.ts';
export { ContactFields, LanguageFields, WhatMattersField, WhoFields } from './PersonFields.tsx';
export { nobodyYet, type PersonForm, type PersonValues, personBody } from './person-values.ts';
export { useClient } from './useClient.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/people',
      title: /*i18n*/ 'Find somebody',
      may: 'read clients',
      load: () => import('./SearchPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/details',
      title: /*i18n*/ 'Details',
      may: 'read clients',
      load: () => import('./DetailsPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/access',
      title: /*i18n*/ 'Who may see this',
      may: 'read clients',
      load: () => import('./AccessPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/history',
      title: /*i18n*/ 'What was changed',
      may: 'read clients',
      load: () => import('./HistoryPage.tsx'),
    }),
    page({
      path: '/emergency',
      title: /*i18n*/ 'Open a record in an emergency',
      may: 'write clients',
      load: () => import('./EmergencyPage.tsx'),
    }),
    page({
      path: '/emergency/reviews',
      title: /*i18n*/ 'Emergency accesses',
      may: 'review emergency access',
      load: () => import('./ReviewsPage.tsx'),
    }),
  ],
  clientHeader: () => import('./ClientHeader.tsx'),
  findPeople: async (words, signal) => {
    const { bornOn, findPeople } = await import('./find.ts');
    const people = await findPeople(words, signal);
    return people.map((person) => ({
      id: person.id,
      name: person.name,
      detail: inLine([bornOn(person).detail, ...person.cases.map(({ program }) => program)]),
      href: `/clients/${person.id}`,
    }));
  },
});
