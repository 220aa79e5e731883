import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/people/family',
      title: /*i18n*/ 'Family',
      may: 'read clients',
      load: () => import('./FamilyPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/people/ecomap',
      title: /*i18n*/ 'Ecomap',
      may: 'read clients',
      load: () => import('./ecomap/EcomapPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/people/household-entry',
      title: /*i18n*/ 'Record for the household',
      may: 'write clients',
      load: () => import('./entry/EntryPage.tsx'),
    }),
  ],
});
