import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/sign-in',
      title: /*i18n*/ 'Sign in',
      frame: 'bare',
      load: () => import('./entry/SignInPage.tsx'),
      asks: ['/first-run', '/session'],
    }),
    page({
      path: '/sign-out',
      title: /*i18n*/ 'Sign out',
      frame: 'bare',
      load: () => import('./entry/SignOutPage.tsx'),
    }),
    page({
      path: '/first-run',
      title: /*i18n*/ 'First run',
      frame: 'bare',
      load: () => import('./entry/FirstRunPage.tsx'),
    }),
    page({
      path: '/choose-password',
      title: /*i18n*/ 'Choose a password',
      frame: 'bare',
      load: () => import('./entry/ChoosePasswordPage.tsx'),
    }),
    page({
      path: '/account',
      title: /*i18n*/ 'Your account',
      load: () => import('./account/AccountPage.tsx'),
    }),
    page({ path: '/team', title: /*i18n*/ 'Team', load: () => import('./staff/TeamPage.tsx') }),
    page({
      path: '/team/:workerId',
      title: /*i18n*/ 'Colleague',
      may: 'manage workers',
      load: () => import('./staff/WorkerPage.tsx'),
    }),
    page({
      path: '/admin',
      title: /*i18n*/ 'Administration',
      may: 'manage agency',
      load: () => import('./agency/AdminPage.tsx'),
    }),
    page({
      path: '/admin/outbox',
      title: /*i18n*/ 'Outbox',
      may: 'read outbox',
      load: () => import('./agency/OutboxPage.tsx'),
    }),
    page({
      path: '/audit',
      title: /*i18n*/ 'Audit log',
      may: 'read audit',
      load: () => import('./agency/AuditPage.tsx'),
    }),
  ],
  signInAgain: () => import('./entry/SignInAgain.tsx'),
  watch: () => import('./entry/IdleLock.tsx'),
});
