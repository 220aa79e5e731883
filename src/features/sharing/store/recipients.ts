import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';

const most = 20;

/** Organizations of the directory whose name holds the words, those that begin with them first. */
export async function findRecipients(
  db: Db,
  agencyId: string,
  words: string,
): Promise<{ id: string; name: string }[]> {
  const literally = words.replace(/[\\%_]/g, '\\$&');
  return db
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('agencyId', '=', agencyId)
    .where('name', 'ilike', `%${literally}%`)
    .orderBy(sql`name ILIKE ${`${literally}%`}`, 'desc')
    .orderBy('name')
    .limit(most)
    .execute();
}
