import { defineRoom, page } from '#ui/room.ts';

export { Protected } from './Protected.tsx';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/assessments',
      title: /*i18n*/ 'Assessments',
      may: 'read clients',
      load: () => import('./AssessmentsPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/assessments/safety-plan',
      title: /*i18n*/ 'Safety plan',
      may: 'read clients',
      load: () => import('./SafetyPlanPage.tsx'),
    }),
  ],
});
