import { defineRoom, page } from '#ui/room.ts';

const may = 'read clients';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/assessments/interviews',
      title: /*i18n*/ 'Interviews',
      may,
      load: () => import('./interview/InterviewsPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/assessments/interviews/:interviewId',
      title: /*i18n*/ 'Interview',
      may,
      load: () => import('./interview/InterviewPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/assessments/others',
      title: /*i18n*/ 'What others say',
      may,
      load: () => import('./collateral/CollateralPage.tsx'),
    }),
    page({
      path: '/admin/guides',
      title: /*i18n*/ 'Interview guides',
      may: 'manage agency',
      load: () => import('./admin/GuidesPage.tsx'),
    }),
  ],
});
