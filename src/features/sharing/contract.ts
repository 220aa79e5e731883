import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { Consent, Named, NewConsent, Withdrawal } from './contract/consent.ts';
import { Disclosure } from './contract/disclosure.ts';

export { Category, Consent, Named, NewConsent } from './contract/consent.ts';
export { Disclosure } from './contract/disclosure.ts';

const OneClient = z.object({ clientId: Id });

/** What a person allows and what was told about them; newest first. */
export const Sharing = z.object({ consents: z.array(Consent), disclosures: z.array(Disclosure) });
export type Sharing = z.output<typeof Sharing>;

export const sharingRoutes = {
  readSharing: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/sharing',
    summary: 'What the person allows to be told, and who was told what',
    may: 'read clients',
    audit: { action: 'read', what: 'consents and disclosures' },
    input: { params: OneClient },
    output: Sharing,
  }),
  giveConsent: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/consents',
    summary: 'Record what the person allows',
    may: 'write clients',
    audit: { action: 'create', what: 'consent' },
    input: { params: OneClient, body: NewConsent },
    output: Consent,
  }),
  withdrawConsent: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/consents/:consentId/withdrawal',
    summary: 'Record that the person takes a consent back; links that rest on it end at once',
    may: 'write clients',
    audit: { action: 'change', what: 'consent' },
    input: { params: z.object({ clientId: Id, consentId: Id }), body: Withdrawal },
    output: Consent,
  }),
  findRecipients: defineRoute({
    method: 'GET',
    path: '/recipients',
    summary: 'Organizations that may be told something, by name',
    may: 'read directory',
    audit: 'no personal data',
    input: { query: z.object({ words: z.string().trim().max(100).default('') }) },
    output: z.array(Named),
  }),
};
