import { type ComponentProps, lazy, Suspense } from 'react';
import { defineRoom, page } from '#ui/room.ts';

const LazyDuplicates = lazy(() => import('./Duplicates.tsx'));
const LazyDialog = lazy(() => import('./SamePersonDialog.tsx'));

/** What intake shows before a second record is made; loaded then, and the page stands meanwhile. */
export const Duplicates = (props: ComponentProps<typeof LazyDuplicates>) => (
  <Suspense fallback={null}>
    <LazyDuplicates {...props} />
  </Suspense>
);
export const SamePersonDialog = (props: ComponentProps<typeof LazyDialog>) => (
  <Suspense fallback={null}>
    <LazyDialog {...props} />
  </Suspense>
);
export { useDuplicates } from './useDuplicates.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/duplicates',
      title: /*i18n*/ 'Possible duplicates',
      may: 'write clients',
      load: () => import('./DuplicatesPage.tsx'),
    }),
    page({
      path: '/clients/:clientId/merge/:otherId',
      title: /*i18n*/ 'Make one record of two',
      may: 'write clients',
      load: () => import('./MergePage.tsx'),
    }),
    page({
      path: '/admin/nicknames',
      title: /*i18n*/ 'Nicknames',
      may: 'manage agency',
      load: () => import('./NicknamesPage.tsx'),
    }),
  ],
});
