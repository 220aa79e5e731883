import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/plan',
      title: /*i18n*/ 'Plan',
      may: 'read clients',
      load: () => import('./PlanPage.tsx'),
      asks: ['/me', '/clients/:clientId', '/clients/:clientId/plan', '/life-domains'],
    }),
    page({
      path: '/clients/:clientId/plan/:caseId/versions',
      title: /*i18n*/ 'Versions of the plan',
      may: 'read clients',
      load: () => import('./VersionsPage.tsx'),
    }),
  ],
});
