import { useLingui } from '@lingui/react';
import { isOwn } from '#platform/values/domains.ts';
import type { Domain } from '#platform/values/index.ts';
import { lifeDomains } from '../rules/domains.ts';
import { useDomains } from './useDomains.ts';

/** How to ask about a part of life: as the agency says, else as everybody does. */
export function useQuestion(): (domain: Domain) => string {
  const { i18n } = useLingui();
  const { descriptionOf } = useDomains();
  return (domain) => descriptionOf(domain) ?? (isOwn(domain) ? '' : i18n.t(lifeDomains[domain].question));
}
