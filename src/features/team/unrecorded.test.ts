import { afterAll, beforeAll, expect, it } from 'vitest';
import { authRoutes } from '#platform/auth/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { teamRoutes } from './contract.ts';
import { aWorker, linkFor } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const password = 'seven warm lanterns';
const users = async () =>
  (
    await app.admin.query(
      'SELECT id, email, name, (SELECT count(*) FROM auth.sessions s WHERE s.user_id = u.id) AS sessions FROM auth.users u ORDER BY id',
    )
  ).rows;

/** Meanwhile no event can be written. */
async function unrecorded<T>(act: () => Promise<T>): Promise<T> {
  await app.admin.query('REVOKE INSERT ON audit_events FROM throughline_definer');
  try {
    return await act();
  } finally {
    await app.admin.query('GRANT INSERT ON audit_events TO throughline_definer');
  }
}

it('how somebody signs in stays as it is while the change cannot be put on record', async () => {
  const worker = (await aWorker(app)).body;
  const token = await linkFor(app, worker.email);
  await app.nobody.ask(authRoutes.choosePassword, { body: { token, password } });
  await app.nobody.ask(authRoutes.signIn, { body: { email: worker.email, password } });
  const params = { workerId: worker.id };
  const before = await users();
  const answers = await unrecorded(async () => [
    await app.ade.ask(teamRoutes.changeWorker, {
      params,
      body: { email: `new.${worker.email}` },
      ifMatch: worker.version,
    }),
    await app.ade.ask(teamRoutes.resetSignIn, { params }),
    await app.ade.ask(teamRoutes.endEmployment, { params }),
    await aWorker(app, { email: 'nobody.yet@riverbend.example' }),
  ]);
  for (const { status } of answers) expect(status).toBeGreaterThanOrEqual(400);
  expect(await users()).toEqual(before);
  expect((await app.ade.ask(teamRoutes.endEmployment, { params })).body.signIn).toBe('closed');
});
