import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { newQueryClient } from '#ui/data/queries.ts';
import { Announcements } from '#ui/state/announce.tsx';
import { rooms } from '../web.tsx';
import { routerOf } from './router.tsx';

const queries = newQueryClient();
const router = routerOf(rooms);

/** The staff's app: words, data, pages. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Announcements />
      </QueryClientProvider>
    </I18nProvider>
  );
}
