import type { ReactNode } from 'react';

/** A page for somebody without an account, opened by a link whose secret stands after the `#`. */
export type PartnerPage = {
  readonly path: `/partner${string}`;
  /** What it reads first: asked for while the scripts are still on their way. */
  readonly asks: readonly string[];
  readonly load: () => Promise<{ readonly default: (props: { readonly token: string }) => ReactNode }>;
};

/** A page for anybody, opened by its address; `name` is the last part of it. */
export type PublicPage = {
  readonly below: `/${string}/`;
  readonly load: () => Promise<{ readonly default: (props: { readonly name: string }) => ReactNode }>;
};

/** The pages for anybody: one line each. They keep nothing in the browser, and can be left at once. */
export const publicPages: readonly PublicPage[] = [
  { below: '/refer-yourself/', load: () => import('#features/intake/web/partner/index.tsx') },
];

/** The pages of partners: one line each. */
export const partnerPages: readonly PartnerPage[] = [
  {
    path: '/partner/referral',
    asks: ['/partner/referral'],
    load: () => import('#features/referrals/web/partner/index.tsx'),
  },
];
