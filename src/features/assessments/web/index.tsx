import { defineRoom, page } from '#ui/room.ts';

export { useAssessment } from './api.ts';
export { Protected } from './Protected.tsx';
export { SaidAbout } from './SaidAbout.tsx';
export { useDomains } from './useDomains.ts';

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
    page({
      path: '/clients/:clientId/assessments/whole',
      title: /*i18n*/ 'The whole picture',
      may: 'read clients',
      load: () => import('./whole/WholePage.tsx'),
    }),
    page({
      path: '/admin/domains',
      title: /*i18n*/ 'Parts of life',
      may: 'manage agency',
      load: () => import('./DomainsPage.tsx'),
    }),
  ],
});
