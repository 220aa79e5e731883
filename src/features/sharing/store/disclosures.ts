import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { newId } from '#platform/values/index.ts';
import { type Category, type How, noticesFor, type Purpose } from '../rules.ts';

/** What is being told. `sensitivity` is the protected matter it touches, so that only those cleared for it read it here. */
type NewDisclosure = {
  readonly clientId: string;
  readonly consentId: string;
  readonly referralId?: string;
  readonly organizationId: string;
  readonly recipient: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
  readonly content: Readonly<Record<string, unknown>>;
  readonly how: How;
  readonly sensitivity: string | null;
};

/** Writes down what is told to somebody outside, with the notice that goes along, in the transaction in which it is told. */
export async function recordDisclosure(
  db: Db,
  actor: Pick<WorkerActor, 'agencyId' | 'id'>,
  told: NewDisclosure,
  now: Date,
): Promise<string> {
  const { categories, content, ...rest } = told;
  const id = newId();
  await db
    .insertInto('disclosures')
    .values({
      ...rest,
      id,
      agencyId: actor.agencyId,
      categories: [...categories],
      content: JSON.stringify(content),
      notice: noticesFor(categories).join('\n'),
      disclosedAt: now,
      disclosedBy: actor.id,
    })
    .execute();
  return id;
}
