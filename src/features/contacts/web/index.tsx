import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/log',
      title: /*i18n*/ 'Log',
      may: 'read clients',
      load: () => import('./LogPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/schedule',
      title: /*i18n*/ 'Schedule',
      may: 'read clients',
      load: () => import('./SchedulePage.tsx'),
    }),
  ],
});
