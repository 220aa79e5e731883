import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/intake',
      title: /*i18n*/ 'Take somebody in',
      may: 'open cases',
      load: () => import('./IntakePage.tsx'),
    }),
    page({
      path: '/clients/:clientId/people',
      title: /*i18n*/ 'People',
      may: 'read clients',
      load: () => import('./PeoplePage.tsx'),
    }),
  ],
});
