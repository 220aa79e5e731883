import { defineRoom, page } from '#ui/room.ts';

const may = 'read clients';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/referrals',
      title: /*i18n*/ 'Referrals',
      may,
      load: () => import('./ReferralsPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/steps/:stepId/referral',
      title: /*i18n*/ 'New referral',
      may: 'write clients',
      load: () => import('./NewReferralPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/needs/:needId/referral',
      title: /*i18n*/ 'New referral',
      may: 'write clients',
      load: () => import('./NewReferralPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/referrals/:referralId',
      title: /*i18n*/ 'Referral',
      may,
      load: () => import('./ReferralPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/referrals/:referralId/change',
      title: /*i18n*/ 'Change the referral',
      may: 'write clients',
      load: () => import('./ChangeReferralPage.tsx'),
    }),
  ],
});
