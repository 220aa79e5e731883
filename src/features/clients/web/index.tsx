import { defineRoom, page } from '#ui/room.ts';

export { useClient } from './useClient.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/details',
      title: /*i18n*/ 'Details',
      may: 'read clients',
      load: () => import('./DetailsPage.tsx'),
    }),
  ],
  clientHeader: () => import('./ClientHeader.tsx'),
});
