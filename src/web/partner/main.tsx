import '#ui/tokens/base.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '#ui/data/queries.ts';
import { firstLanguage, speak } from '#ui/language/language.ts';
import { Announcements } from '#ui/state/announce.tsx';
import { partnerPages } from '../../partner.tsx';
import { partnerCatalogs } from './catalogs.ts';
import { PartnerFrame } from './PartnerFrame.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
await speak(firstLanguage(), partnerCatalogs);

// The secret of a link stands after the #, which browsers send to nobody: no log and no proxy sees it.
const token = decodeURIComponent(location.hash.slice(1));
const page = partnerPages.find(({ path }) => location.pathname.replace(/\/$/, '') === path);

createRoot(place).render(
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={newQueryClient()}>
      <PartnerFrame page={page} token={token} />
      <Announcements />
    </QueryClientProvider>
  </I18nProvider>,
);
