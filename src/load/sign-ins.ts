import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { hashPassword } from '#platform/auth/passwords.ts';

const roles = ['manager', 'supervisor', 'director', 'executive', 'administrator', 'auditor'] as const;

export type SignIn = { readonly email: string; readonly password: string };

/** Gives the first of each role in a loaded agency a new password, the same for all. */
export async function signIns(adminUrl: string): Promise<SignIn[]> {
  const password = randomBytes(12).toString('base64url');
  const emails = roles.map((role) => `${role}1@load.example`);
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO auth.accounts (id, account_id, provider_id, user_id, password)
      SELECT gen_random_uuid(), u.id, 'credential', u.id, $2 FROM auth.users u WHERE u.email = ANY ($1)
      ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password`,
      [emails, await hashPassword(password)],
    );
  } finally {
    await client.end();
  }
  return emails.map((email) => ({ email, password }));
}
