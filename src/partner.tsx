import type { ReactNode } from 'react';

/** A page for somebody without an account, opened by a link whose secret stands after the `#`. */
export type PartnerPage = {
  readonly path: `/partner${string}`;
  readonly load: () => Promise<{ readonly default: (props: { readonly token: string }) => ReactNode }>;
};

/** The pages of partners: one line each. */
export const partnerPages: readonly PartnerPage[] = [
  {
    path: '/partner/referral',
    load: () => import('#features/referrals/web/partner/index.tsx'),
  },
];
