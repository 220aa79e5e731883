import { defineRoom, page } from '#ui/room.ts';

export const room = defineRoom({
  pages: [
    page({
      path: '/clients/:clientId/story',
      title: /*i18n*/ 'Story',
      may: 'read clients',
      load: () => import('./StoryPage.tsx'),
      asks: ['/me', '/clients/:clientId', '/clients/:clientId/story', '/life-domains'],
    }),
  ],
});
