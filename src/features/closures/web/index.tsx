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
      path: '/clients/:clientId/documents/seen/:paper/:paperId',
      title: /*i18n*/ 'As they will see it',
      may: 'read clients',
      load: () => import('./seen/SeenPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/closing/:caseId',
      title: /*i18n*/ 'Ending well',
      may: 'read clients',
      load: () => import('./ClosingPage.tsx'),
    }),
  ],
});
