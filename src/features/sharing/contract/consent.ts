import { z } from 'zod';
import { Day, Id, Moment, someWords, Version, words } from '#platform/values/index.ts';
import { categories, consentStates, consentWays, purposes } from '../rules.ts';

export const Category = z.enum(categories, { error: /*i18n*/ 'This is not something that can be shared.' });
const Purpose = z.enum(purposes, { error: /*i18n*/ 'Please say what it is for.' });
const Given = z.enum(consentWays, { error: /*i18n*/ 'Please say how consent was given.' });
export const Named = z.object({ id: Id, name: z.string() });

/** What the client allows. `organization` is null for the consent to be served by us. */
export const Consent = z.object({
  id: Id,
  kind: z.enum(['service', 'sharing']),
  organization: Named.nullable(),
  purpose: z.enum(['service', ...purposes]),
  categories: z.array(Category),
  given: Given,
  words: z.string().nullable(),
  givenOn: Day,
  expiresOn: Day.nullable(),
  recordedBy: Named,
  recordedAt: Moment,
  withdrawal: z.object({ at: Moment, by: Named, reason: z.string() }).nullable(),
  state: z.enum(consentStates),
  version: Version,
});
export type Consent = z.output<typeof Consent>;

const common = {
  given: Given,
  /** What the person said or wrote about it. */
  words: words(),
  givenOn: Day,
  /** The last day on which it holds. */
  expiresOn: Day.nullable().default(null),
};

/** A consent to be recorded: to be served by us, or that one organization is told something for one purpose. */
export const NewConsent = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('service'), ...common }),
    z.strictObject({
      kind: z.literal('sharing'),
      organizationId: z.uuid({ error: /*i18n*/ 'Please choose an organization of the directory.' }),
      purpose: Purpose,
      categories: z
        .array(Category)
        .min(1, /*i18n*/ 'Please say what may be shared.')
        .transform((all) => [...new Set(all)]),
      ...common,
    }),
  ],
  { error: /*i18n*/ 'Please say whether this is consent to be served or to share.' },
);
export type NewConsent = z.output<typeof NewConsent>;

export const Withdrawal = z.strictObject({ reason: someWords(2000) });
