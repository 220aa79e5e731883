import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { domains as allDomains } from '#platform/values/domains.ts';
import { Domain, words } from '#platform/values/index.ts';

const Code = z.object({ code: z.string(), display: z.string() });

/**
 * How the agency asks about the domains of life, in its order. `label` is its own word, null where it uses everybody's;
 * the crosswalk says where others file the same.
 */
export const LifeDomains = z.object({
  domains: z.array(
    z.object({
      domain: Domain,
      label: z.string().nullable(),
      asked: z.boolean(),
      gravity: z.array(Code),
      openEligibility: z.array(z.string()),
    }),
  ),
  sources: z.object({ gravity: z.string(), openEligibility: z.string() }),
});
export type LifeDomains = z.output<typeof LifeDomains>;

/** All of them, in the order wanted. */
export const ChangedDomains = z.strictObject({
  domains: z
    .array(z.strictObject({ domain: Domain, label: words(80), asked: z.boolean() }))
    .refine(
      (given) =>
        given.length === allDomains.length &&
        new Set(given.map(({ domain }) => domain)).size === allDomains.length,
      /*i18n*/ 'Please name every part of life once.',
    )
    .refine(
      (given) => given.some(({ asked }) => asked),
      /*i18n*/ 'At least one part of life must be asked about.',
    ),
});
export type ChangedDomains = z.output<typeof ChangedDomains>;

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
    summary: 'Order, rename or leave out domains of life',
    may: 'manage agency',
    audit: 'no personal data',
    input: { body: ChangedDomains },
    output: LifeDomains,
  }),
};
