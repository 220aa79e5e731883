import { randomUUID } from 'node:crypto';
import type { TestApp } from '#tests/support/app.ts';
import { teamRoutes } from './contract.ts';

type Given = Parameters<typeof invite>[1];

function invite(
  app: TestApp,
  body: Parameters<typeof app.ade.ask<typeof teamRoutes.inviteWorker>>[1]['body'],
) {
  return app.ade.ask(teamRoutes.inviteWorker, { body });
}

/** Somebody whom Ade invites to the staff of Riverbend: a case manager unless told otherwise. */
export function aWorker(app: TestApp, given: Partial<Given> = {}) {
  return invite(app, {
    name: 'New Colleague',
    email: `${randomUUID()}@riverbend.example`,
    roles: ['case_manager'],
    ...given,
  });
}

/** The secret of the last link that was mailed to the address. */
export async function linkFor(app: TestApp, email: string): Promise<string> {
  const { rows } = await app.admin.query<{ body: string }>(
    'SELECT body FROM mails WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1',
    [email],
  );
  return /#(\S+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}
