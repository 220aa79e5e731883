import { askEarly } from '#ui/data/early.ts';
import { firstLanguage, markLanguage } from '#ui/language/first.ts';
import { showScheme } from '#ui/scheme/kept.ts';
import type { HeadStart } from '../../scripts/head-start.ts';

/**
 * Stands in the page itself and runs before anything is drawn: colours and direction are right from the first
 * picture on, and the page's own script and data are on their way together with the rest.
 */
const { files, words, places }: HeadStart = JSON.parse(
  document.getElementById('head-start')?.textContent ?? '{}',
);
const language = firstLanguage();
markLanguage(language);
showScheme();

const ahead = (file: number) => {
  const href = files[file] ?? '';
  const style = href.endsWith('.css');
  const link = Object.assign(document.createElement('link'), {
    rel: style ? 'preload' : 'modulepreload',
    crossOrigin: '',
    href,
  });
  if (style) link.as = 'style';
  document.head.append(link);
};

const place = places
  .map(({ path, ...rest }) => ({ ...rest, found: new RegExp(`^${path}/?$`).exec(location.pathname) }))
  .find(({ found }) => found);
[...(words[language] ?? []), ...(place?.files ?? [])].forEach(ahead);
document.documentElement.toggleAttribute('data-door', place?.bare ?? false);
// A page for anybody says nobody's name, so that a look over a shoulder tells nothing.
document.documentElement.toggleAttribute('data-nameless', place?.open ?? false);

const link = decodeURIComponent(location.hash.slice(1));
const isPartner = location.pathname.startsWith('/partner');
const filled = (url: string) => `/api${url.replace(/:\w+/, place?.found?.[1] ?? '')}`;
askEarly((place?.asks ?? []).map(filled), {
  accept: 'application/json',
  'x-throughline': 'web',
  'accept-language': language,
  ...(isPartner ? { 'x-referral-link': link } : {}),
});
