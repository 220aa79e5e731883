import type { Db } from '#platform/db/index.ts';
import type { OutboxMail } from '../contract.ts';
import { withoutSecret } from '../rules.ts';

/** A link that opens a referral opens what was told about a client: an administrator never sees it. */
const neverShown = 'referral';

/** The last hundred mails, newest first. Secret links of mails that went out are left out, those of referrals always. */
export async function readOutbox(db: Db, agencyId: string): Promise<OutboxMail[]> {
  const mails = await db
    .selectFrom('mails')
    .where('agencyId', '=', agencyId)
    .orderBy('createdAt', 'desc')
    .limit(100)
    .select([
      'id',
      'kind',
      'toAddress as to',
      'subject',
      'body',
      'createdAt',
      'sentAt',
      'failedAt',
      'failure',
    ])
    .execute();
  return mails.map((mail) =>
    mail.sentAt || mail.kind === neverShown ? { ...mail, body: withoutSecret(mail.body) } : mail,
  );
}
