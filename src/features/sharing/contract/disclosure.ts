import { z } from 'zod';
import { Id, Moment } from '#platform/values/index.ts';
import { hows } from '../rules.ts';
import { Category, Named } from './consent.ts';

/** What was told to somebody outside, word for word, on which consent, with which notice. Never changed. */
export const Disclosure = z.object({
  id: Id,
  recipient: z.string(),
  purpose: z.string(),
  categories: z.array(Category),
  content: z.record(z.string(), z.unknown()),
  how: z.enum(hows),
  /** The sentences that went along, one each. */
  notices: z.array(z.string()),
  consentId: Id.nullable(),
  referralId: Id.nullable(),
  at: Moment,
  by: Named,
});
export type Disclosure = z.output<typeof Disclosure>;
