import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { domains as allDomains, domainNames } from '#platform/values/domains.ts';
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
  return {
    /** Those the agency asks about, in its order. */
    asked: inOrder.filter((domain) => said.get(domain)?.asked ?? true),
    isAsked: (domain: Domain) => said.get(domain)?.asked ?? true,
    /** Its word for it, or everybody's in the reader's language. */
    nameOf: (domain: Domain): string => said.get(domain)?.label ?? i18n.t(domainNames[domain]),
    /** Sorts what stands by domain into the agency's order. */
    sorted: <T extends { readonly domain: Domain }>(list: readonly T[]): T[] =>
      [...list].sort((a, b) => inOrder.indexOf(a.domain) - inOrder.indexOf(b.domain)),
  };
}
