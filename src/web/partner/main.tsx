import '#ui/tokens/base.css';
import '../arrival.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '#ui/data/queries.ts';
import { firstLanguage, speak } from '#ui/language/language.ts';
import { Announcements } from '#ui/state/announce.tsx';
import { partnerPages, publicPages } from '../../partner.tsx';
import { partnerCatalogs } from './catalogs.ts';
import { PartnerFrame } from './PartnerFrame.tsx';
import { PublicFrame } from './PublicFrame.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
await speak(firstLanguage(), partnerCatalogs);

// The secret of a link stands after the #, which browsers send to nobody: no log and no proxy sees it.
const token = decodeURIComponent(location.hash.slice(1));
const here = location.pathname.replace(/\/$/, '');
const page = partnerPages.find(({ path }) => here === path);
const open = publicPages.find(({ below }) => here.startsWith(below));

createRoot(place).render(
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={newQueryClient()}>
      {open ? (
        <PublicFrame page={open} name={here.slice(open.below.length)} />
      ) : (
        <PartnerFrame page={page} token={token} />
      )}
      <Announcements />
    </QueryClientProvider>
  </I18nProvider>,
);
