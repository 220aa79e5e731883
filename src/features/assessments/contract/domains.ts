import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { domains as allDomains } from '#platform/values/domains.ts';
import { Domain, Language, line, words } from '#platform/values/index.ts';
import { gravityCodes, openEligibilityHeadings } from '../rules/crosswalk.ts';

const Code = z.object({ code: z.string(), display: z.string() });
const Gravity = z.enum(gravityCodes).nullable().default(null);
const Heading = z.enum(openEligibilityHeadings).nullable().default(null);
const Labels = z
  .record(Language, line(80))
  .refine((given) => Object.keys(given).length <= 40, /*i18n*/ 'These are more languages than we can keep.')
  .default({});

/**
 * How the agency asks about the domains of life, in its order. `label` is its own word, null where it uses everybody's;
 * `labels` the same by language; `description` what it asks in place of everybody's question. The crosswalk says where
 * others file the same.
 */
export const LifeDomains = z.object({
  domains: z.array(
    z.object({
      domain: Domain,
      label: z.string().nullable(),
      labels: z.record(z.string(), z.string()),
      description: z.string().nullable(),
      asked: z.boolean(),
      gravity: z.array(Code),
      openEligibility: z.array(z.string()),
    }),
  ),
  sources: z.object({ gravity: z.string(), openEligibility: z.string() }),
});
export type LifeDomains = z.output<typeof LifeDomains>;

const said = { labels: Labels, description: words(300) };

/** A domain that everybody knows keeps its crosswalk; those of the agency's own that are left out stay as they are. */
export const ChangedDomains = z.strictObject({
  domains: z
    .array(
      z.strictObject({
        domain: Domain,
        label: words(80),
        asked: z.boolean(),
        ...said,
        gravity: Gravity,
        openEligibility: Heading,
      }),
    )
    .refine((given) => {
      const named = new Set<string>(given.map(({ domain }) => domain));
      return named.size === given.length && allDomains.every((domain) => named.has(domain));
    }, /*i18n*/ 'Please name every part of life once.')
    .refine(
      (given) => given.some(({ asked }) => asked),
      /*i18n*/ 'At least one part of life must be asked about.',
    ),
});
export type ChangedDomains = z.output<typeof ChangedDomains>;

export const NewDomain = z.strictObject({
  label: line(80),
  ...said,
  gravity: Gravity,
  openEligibility: Heading,
});
export type NewDomain = z.output<typeof NewDomain>;

export const domainRoutes = {
  readLifeDomains: defineRoute({
    method: 'GET',
    path: '/life-domains',
    summary: 'Read the domains of life as the agency orders and calls them, with their crosswalk',
    may: 'signed in',
    audit: 'no personal data',
    input: {},
    output: LifeDomains,
  }),
  changeLifeDomains: defineRoute({
    method: 'PUT',
    path: '/life-domains',
    summary: 'Order, name, describe or leave out domains of life',
    may: 'manage agency',
    audit: 'no personal data',
    input: { body: ChangedDomains },
    output: LifeDomains,
  }),
  addLifeDomain: defineRoute({
    method: 'POST',
    path: '/life-domains',
    summary: 'Add a domain of life of the agency’s own, after the others',
    may: 'manage agency',
    audit: 'no personal data',
    input: { body: NewDomain },
    output: LifeDomains,
  }),
};
