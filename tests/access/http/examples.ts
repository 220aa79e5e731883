import type { Route } from '#platform/http/route.ts';
import { domains } from '#platform/values/domains.ts';
import type { IdFor } from './example.ts';

type Values = Readonly<Record<string, unknown>>;
type Changes = Partial<Record<'params' | 'query' | 'body', (idFor: IdFor) => Values>>;

const items = () => ({ items: [{ linkId: '1', answer: [{ valueString: 'Some words.' }] }] });
const form = () => ({ form: 'note' });
const need = (idFor: IdFor) => ({ needId: idFor('needId') });

/** What a route wants beyond what its schemas say; most want nothing. */
const changes: Readonly<Record<string, Changes>> = {
  'PUT /life-domains': {
    body: () => ({ domains: domains.map((domain) => ({ domain, label: null, asked: true })) }),
  },
  'PUT /clients/:clientId/instrument-responses/:responseId': { body: items },
  'POST /clients/:clientId/instrument-responses/:responseId/completion': { body: items },
  'PUT /intake-settings/:programId': { body: () => ({ slug: 'page' }) },
  'GET /drafts/:form/:subjectId': { params: form },
  'PUT /drafts/:form/:subjectId': { params: form },
  'DELETE /drafts/:form/:subjectId': { params: form },
  'GET /clients/:clientId/referral-grounds': { query: need },
  'POST /clients/:clientId/referrals': { body: need },
  'POST /clients/:clientId/referrals/:referralId/facts': { body: () => ({ contactMade: true }) },
  'POST /workers': { body: () => ({ roles: ['case_manager'] }) },
};

export const changesOf = ({ method, path }: Route): Changes => changes[`${method} ${path}`] ?? {};

/** Where somebody let in is still told that there is nothing: the world has no such thing, or its time is over. */
const emptyHanded: readonly RegExp[] = [
  /emergency-accesses$|\/(seals|exclusions)\/:\w+\/ending$/,
  /^(POST|DELETE) \/duplicate|\/merge/,
  /\/instruments\/|instrument-(responses|scores)$|reassessment-cadences$/,
  /\/:questionId|\/uploads\/|\/households?[-/]|\/household-|\/relatives\/:\w+\/link/,
  /\/contacts\/:contactId\/note$|\/versions\/:versionId\/|\/follow-ups\/|\/snoozes/,
];

export const mayFindNothing = ({ method, path }: Route): boolean =>
  emptyHanded.some((known) => known.test(`${method} ${path}`));
