import { lazy } from 'react';
import { defineRoom, page } from '#ui/room.ts';

export { findServices, serviceBody } from './triage-values.ts';

/** What other rooms open where they need it; loaded then. */
export const TakeIn = lazy(() => import('./IntakePage.tsx'));
export const TriageDialog = lazy(() => import('./TriageDialog.tsx'));

export const room = defineRoom({
  pages: [
    page({
      path: '/intake',
      title: /*i18n*/ 'Take somebody in',
      may: 'open cases',
      load: () => import('./TakeInPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/people',
      title: /*i18n*/ 'People',
      may: 'read clients',
      load: () => import('./PeoplePage.tsx'),
    }),
  ],
});
