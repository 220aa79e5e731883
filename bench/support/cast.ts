import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';

export type Person = { readonly id: string; readonly givenName: string; readonly familyName: string };

/** Somebody at work: the header lines that sign them in, and whom they answer for. */
export type Worker = { readonly id: string; readonly headers: string; readonly clients: readonly Person[] };

/** Who takes part: case managers with sixty open cases each, and somebody who sees every client. */
export type Cast = {
  readonly agencyId: string;
  readonly managers: readonly Worker[];
  readonly executive: Worker;
};

const howManyManagers = 64;

function cookieOf(token: string, secret: string): string {
  const key = createHmac('sha256', secret).update('sign-in').digest('base64url');
  const signature = createHmac('sha256', key).update(token).digest('base64');
  return `__Host-throughline=${encodeURIComponent(`${token}.${signature}`)}`;
}

async function signIn(admin: pg.Client, workerId: string, secret: string): Promise<string> {
  const token = randomUUID();
  await admin.query(
    `INSERT INTO auth.sessions (id, token, user_id, expires_at)
    SELECT gen_random_uuid(), $1, user_id, now() + interval '20 hours' FROM workers WHERE id = $2`,
    [token, workerId],
  );
  return `cookie: ${cookieOf(token, secret)}\r\nx-throughline: bench\r\n`;
}

const fullCaseloads = `
  SELECT responsible_worker_id AS id, json_agg(json_build_object('id', c.id, 'givenName', c.given_name, 'familyName', c.family_name)) AS clients
  FROM (SELECT id, agency_id FROM workers WHERE roles = '{case_manager}' ORDER BY id LIMIT $1) w
  JOIN cases k ON k.agency_id = w.agency_id AND k.responsible_worker_id = w.id AND k.closed_at IS NULL
  JOIN clients c ON c.agency_id = k.agency_id AND c.id = k.client_id
  GROUP BY 1 HAVING count(*) = 60 ORDER BY 1`;

const everySoManieth = `
  SELECT id, given_name AS "givenName", family_name AS "familyName" FROM clients
  WHERE abs(hashtext(id::text)) % greatest(1, $1::bigint / 1000) = 0 LIMIT 600`;

/** Signs them in. `clients` is how many there are, of whom the executive looks for some hundred. */
export async function gather(adminUrl: string, secret: string, clients: number): Promise<Cast> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    const { rows: managers } = await admin.query<{ id: string; clients: Person[] }>(fullCaseloads, [
      howManyManagers,
    ]);
    const { rows: leading } = await admin.query<{ id: string; agency: string }>(
      `SELECT id, agency_id AS agency FROM workers WHERE email = 'executive1@load.example'`,
    );
    const [executive] = leading;
    if (!executive || managers.length === 0)
      throw new Error('This is not a database made by "npm run seed".');
    const { rows: sought } = await admin.query<Person>(everySoManieth, [clients]);
    const signedIn: Worker[] = [];
    for (const { id, clients: mine } of managers)
      signedIn.push({ id, clients: mine, headers: await signIn(admin, id, secret) });
    return {
      agencyId: executive.agency,
      executive: { id: executive.id, clients: sought, headers: await signIn(admin, executive.id, secret) },
      managers: signedIn,
    };
  } finally {
    await admin.end();
  }
}
