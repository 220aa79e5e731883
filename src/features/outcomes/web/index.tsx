import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/outcomes',
      title: /*i18n*/ 'Outcomes',
      may: 'read clients',
      load: () => import('./OutcomesPage.tsx'),
    }),
  ],
});
