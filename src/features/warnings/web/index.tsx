import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/assessments/warnings',
      title: /*i18n*/ 'Warnings and reports',
      may: 'read clients',
      load: () => import('./WarningsPage.tsx'),
    }),
  ],
});
