import { lazy } from 'react';
import { defineRoom, page } from '#ui/room.ts';

/** The dialog that asks for consent; other rooms open it with what they wish to tell. Loaded when it is opened. */
export const ConsentDialog = lazy(() => import('./ConsentDialog.tsx'));

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/sharing',
      title: /*i18n*/ 'Sharing',
      may: 'read clients',
      load: () => import('./SharingPage.tsx'),
    }),
  ],
});
