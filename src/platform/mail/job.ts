import type { Transporter } from 'nodemailer';
import type pg from 'pg';

const domainOf = (address: string): string => /@([^\s>]+)/.exec(address)?.[1] ?? 'throughline.invalid';

/** Loaded with the first mail: an installation without a mail server never needs it. */
const transportTo = async (smtpUrl: string): Promise<Transporter> =>
  (await import('nodemailer')).createTransport(smtpUrl);

type Row = { readonly to_address: string; readonly subject: string; readonly body: string };

/**
 * Sends one mail of the outbox. Without `smtpUrl` it stays there, to be read on the outbox page. A failure is
 * kept beside the mail and thrown, so that the queue tries again later. A process that is killed between the mail
 * server's yes and our note of it sends the mail again: it carries the same Message-ID, by which mailboxes know it.
 */
export function mailSender(pool: pg.Pool, smtpUrl: string | undefined, from: string) {
  let transport: Promise<Transporter> | undefined;
  return async (payload: unknown): Promise<void> => {
    if (!smtpUrl) return;
    transport ??= transportTo(smtpUrl);
    const { agencyId, id } = payload as { agencyId: string; id: string };
    const found = await pool.query<Row>(
      'SELECT to_address, subject, body FROM mails WHERE agency_id = $1 AND id = $2 AND sent_at IS NULL',
      [agencyId, id],
    );
    const mail = found.rows[0];
    if (!mail) return;
    try {
      // As one address, never as the list that a comma would make of it.
      const to = { name: '', address: mail.to_address };
      const message = { from, to, subject: mail.subject, text: mail.body };
      await (await transport).sendMail({ ...message, messageId: `<${id}@${domainOf(from)}>` });
      await pool.query(
        'UPDATE mails SET sent_at = now(), failure = NULL WHERE agency_id = $1 AND id = $2 AND sent_at IS NULL',
        [agencyId, id],
      );
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
