import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { newQueryClient } from '#ui/data/queries.ts';
import { Announcements } from '#ui/state/announce.tsx';
import { WayProvider } from '#ui/way/Way.tsx';
import { rooms } from '../web.tsx';
import { Broken } from './Broken.tsx';
import { fetchAgain } from './fetched.ts';
import { Pages } from './Pages.tsx';
import { findPage, pagesOf } from './pages.ts';

const queries = newQueryClient();

/** Fetches the page at a path, if there is one. */
export async function fetchAt(pathname: string): Promise<void> {
  const found = findPage(pagesOf(rooms), pathname);
  if (found) await fetchAgain(found.page);
}

/** The staff's app: words, data, pages. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <WayProvider load={fetchAt}>
          <Broken at="/">
            <Pages rooms={rooms} />
          </Broken>
        </WayProvider>
        <Announcements />
      </QueryClientProvider>
    </I18nProvider>
  );
}
