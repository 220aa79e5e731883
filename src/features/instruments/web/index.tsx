import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/assessments/instruments',
      title: /*i18n*/ 'Instruments',
      may: 'read clients',
      load: () => import('./list/InstrumentsPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/assessments/instruments/:responseId',
      title: /*i18n*/ 'Answers',
      may: 'read clients',
      load: () => import('./answer/ResponsePage.tsx'),
    }),
    page({
      path: '/clients/:clientId/assessments/instruments/:responseId/over-time',
      title: /*i18n*/ 'Over time',
      may: 'read clients',
      load: () => import('./time/OverTimePage.tsx'),
    }),
    page({
      path: '/clients/:clientId/assessments/since',
      title: /*i18n*/ 'Beside the last time',
      may: 'read clients',
      load: () => import('./since/SincePage.tsx'),
    }),
    page({
      path: '/admin/instruments',
      title: /*i18n*/ 'Instruments',
      may: 'manage instruments',
      load: () => import('./admin/InstrumentsAdminPage.tsx'),
    }),
  ],
});
