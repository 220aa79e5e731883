import { defineRoom, page } from '#ui/room.ts';

const may = 'read clients';

export const room = defineRoom({
  pages: [
    page({
      path: '/today',
      title: /*i18n*/ 'Today',
      may,
      load: () => import('./TodayPage.tsx'),
      asks: ['/me', '/today'],
    }),
    page({ path: '/caseload', title: /*i18n*/ 'Caseload', may, load: () => import('./CaseloadPage.tsx') }),
  ],
});
