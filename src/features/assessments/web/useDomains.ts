import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { domains as allDomains, domainNames, isOwn } from '#platform/values/domains.ts';
import type { Domain } from '#platform/values/index.ts';
import { api } from './api.ts';

/** The parts of life as this agency orders and calls them; until that is known, as everybody does. */
export function useDomains() {
  const { i18n } = useLingui();
  const { data } = useQuery({
    queryKey: ['life-domains'],
    queryFn: ({ signal }) => api('GET /life-domains', { signal }),
    staleTime: 300_000,
  });
  const said = new Map(data?.domains.map((one) => [one.domain, one]));
  const inOrder: readonly Domain[] = data?.domains.map(({ domain }) => domain) ?? allDomains;
  const isAsked = (domain: Domain) => said.get(domain)?.asked ?? true;
  const nameOf = (domain: Domain): string => {
    const { labels, label } = said.get(domain) ?? {};
    return labels?.[i18n.locale] ?? label ?? (isOwn(domain) ? '–' : i18n.t(domainNames[domain]));
  };
  return {
    /** Those the agency asks about, in its order. */
    asked: inOrder.filter(isAsked),
    /** All of them, in its order. */
    inOrder,
    isAsked,
    /** Its word for it in the reader's language, its word at all, or everybody's; a dash until its own are known. */
    nameOf,
    /** What it asks in place of everybody's question; null where it said nothing. */
    descriptionOf: (domain: Domain): string | null => said.get(domain)?.description ?? null,
    /** To choose from: those it asks about, and those chosen before. */
    choices: (chosen: readonly Domain[] = []) =>
      inOrder
        .filter((domain) => chosen.includes(domain) || isAsked(domain))
        .map((value) => ({ value, label: nameOf(value) })),
    /** Sorts what stands by domain into the agency's order. */
    sorted: <T extends { readonly domain: Domain }>(list: readonly T[]): T[] =>
      [...list].sort((a, b) => inOrder.indexOf(a.domain) - inOrder.indexOf(b.domain)),
  };
}
