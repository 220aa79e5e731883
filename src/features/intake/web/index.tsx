import { lazy } from 'react';
import { defineRoom, page } from '#ui/room.ts';

/** Who has written on a public page and waits, in a line for Today; loaded with it. */
export const AtTheDoor = lazy(() => import('./AtTheDoor.tsx'));

export const room = defineRoom({
  pages: [
    page({
      path: '/intake/queue',
      title: /*i18n*/ 'Who has come',
      may: 'open cases',
      load: () => import('./queue/QueuePage.tsx'),
    }),
    page({
      path: '/intake/from/:selfReferralId',
      title: /*i18n*/ 'Take somebody in',
      may: 'open cases',
      load: () => import('./queue/TakeInPage.tsx'),
    }),
    page({
      path: '/admin/intake',
      title: /*i18n*/ 'Asking for help',
      may: 'manage agency',
      load: () => import('./admin/IntakeAdminPage.tsx'),
    }),
  ],
});
