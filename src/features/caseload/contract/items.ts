import { z } from 'zod';
import { Id } from '#platform/values/index.ts';
import { type ActionKind, actionWords } from '../rules/actions.ts';
import { type SignalCode, signalCodes, signalFacts, type Told } from './facts.ts';

export const When = z.iso.datetime({ offset: true });
const actionKinds = Object.keys(actionWords) as ActionKind[];

/** Whom an item is about, and how they may be reached safely. `phone` is null where calling is not safe. */
export const TodayPerson = z.object({
  id: Id,
  name: z.string(),
  calledBy: z.string(),
  pronouns: z.string().nullable(),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  phone: z.string().nullable(),
  /** Ways that are safe; empty while nobody asked. */
  safeContactMethods: z.array(z.string()),
  safeContactTimes: z.string().nullable(),
  safeToLeaveMessage: z.boolean().nullable(),
  safeContactNote: z.string().nullable(),
});
export type TodayPerson = z.output<typeof TodayPerson>;

const shared = z.object({
  caseId: Id.nullable(),
  subjectId: Id,
  since: When,
  /** 0 to 100: from 70 it stands under now, from 40 under today. */
  urgency: z.int(),
  /** The sentence in English; other languages make theirs from `code` and `facts`. */
  sentence: z.string(),
  action: z.object({ kind: z.enum(actionKinds), path: z.string() }),
});

const itemOf = (code: SignalCode) => shared.extend({ code: z.literal(code), facts: signalFacts[code] });
const [anItem, ...otherItems] = signalCodes.map(itemOf);
if (!anItem) throw new Error('there are no signals');

/** One reason why somebody should look. Each code has its facts, which a list made by a loop cannot tell the compiler. */
export const TodayItem = z.discriminatedUnion('code', [anItem, ...otherItems]) as unknown as z.ZodType<
  z.output<typeof shared> & Told
>;
export type TodayItem = z.output<typeof TodayItem>;

/** Everything about one person in one section, the worst first. */
export const TodayGroup = z.object({ person: TodayPerson, items: z.array(TodayItem).min(1) });
export type TodayGroup = z.output<typeof TodayGroup>;
