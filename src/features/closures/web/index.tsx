import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/documents',
      title: /*i18n*/ 'Documents',
      may: 'read clients',
      load: () => import('./DocumentsPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/closing/:caseId',
      title: /*i18n*/ 'Ending well',
      may: 'read clients',
      load: () => import('./ClosingPage.tsx'),
    }),
  ],
});
