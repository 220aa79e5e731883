import { createTransport } from 'nodemailer';
import type pg from 'pg';

type Row = { readonly to_address: string; readonly subject: string; readonly body: string };

/**
 * Sends one mail of the outbox. Without `smtpUrl` it stays there, to be read on the outbox page. A failure is
 * kept beside the mail and thrown, so that the queue tries again later.
 */
export function mailSender(pool: pg.Pool, smtpUrl: string | undefined, from: string) {
  const transport = smtpUrl ? createTransport(smtpUrl) : undefined;
  return async (payload: unknown): Promise<void> => {
    if (!transport) return;
    const { agencyId, id } = payload as { agencyId: string; id: string };
    const found = await pool.query<Row>(
      'SELECT to_address, subject, body FROM mails WHERE agency_id = $1 AND id = $2 AND sent_at IS NULL',
      [agencyId, id],
    );
    const mail = found.rows[0];
    if (!mail) return;
    try {
      await transport.sendMail({ from, to: mail.to_address, subject: mail.subject, text: mail.body });
      await pool.query('UPDATE mails SET sent_at = now(), failure = NULL WHERE agency_id = $1 AND id = $2', [
        agencyId,
        id,
      ]);
    } catch (error) {
      await pool.query('UPDATE mails SET failed_at = now(), failure = $3 WHERE agency_id = $1 AND id = $2', [
        agencyId,
        id,
        String(error).slice(0, 500),
      ]);
      throw error;
    }
  };
}
