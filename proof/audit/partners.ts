import type pg from 'pg';

/** What opens the link of this referral. */
export const tokenOf = (referralId: string): string => `proof-${referralId}`;

/** Gives every referral that was sent a link that lives, where the client has consented to anything that still holds. */
export async function linkReferrals(admin: pg.Client): Promise<void> {
  await admin.query(`
    INSERT INTO referral_links (agency_id, id, client_id, referral_id, consent_id, token_hash, created_by, expires_at)
    SELECT DISTINCT ON (r.id) r.agency_id, gen_random_uuid(), r.client_id, r.id, c.id,
      sha256(convert_to('proof-' || r.id, 'UTF8')), r.requested_by, now() + interval '9 days'
    FROM referrals r JOIN consents c ON c.agency_id = r.agency_id AND c.client_id = r.client_id
      AND c.withdrawn_at IS NULL AND coalesce(c.expires_on > current_date, true)
    WHERE r.status <> 'draft'`);
}

/** Whose referral a link opens; its holder is told no identifier of a client. */
export async function clientsBehind(admin: pg.Client, token: string | undefined): Promise<string[]> {
  if (!token) return [];
  const { rows } = await admin.query<{ id: string }>(
    `SELECT client_id AS id FROM referral_links WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
    [token],
  );
  return rows.map(({ id }) => id);
}
