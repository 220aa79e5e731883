import { chromium } from '@playwright/test';
import { aPerson } from './support/arranged.ts';
import { expect, signIn, test } from './support/journey.ts';
import { password, team } from './support/riverbend.ts';
import { inDatabase, killServer } from './support/server.ts';

const [begun, more] = ['She called in tears. The landlord', ' stood at her door again.'];

test('A note survives the death of the browser it was written in', async ({
  rosa,
  baseURL,
  launchOptions,
}) => {
  const { clientId } = await aPerson(rosa, 'Leila', 'Haddad');
  const log = `${baseURL}/clients/${clientId}/log`;
  const other = await chromium.launchServer(launchOptions);
  const browser = await chromium.connect(other.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(log);
  await signIn(page, team.rosa.email);
  await page.getByLabel('What happened?').fill(begun + more);
  await expect(page.getByText('Draft saved.')).toBeVisible();
  await other.kill();

  await rosa.goto(log);
  await expect(rosa.getByLabel('What happened?')).toHaveValue(begun + more);
  await expect(rosa.getByText('What you had begun is here again.')).toBeVisible();
  await rosa.getByRole('button', { name: 'Sign and finish' }).click();
  await expect(rosa.getByText(begun + more).filter({ visible: true })).toBeVisible();
});

test('A note survives the death of the server, and what was typed meanwhile too', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Hanna', 'Weiss');
  await rosa.goto(`/clients/${clientId}/log`);
  const note = rosa.getByLabel('What happened?');
  await note.fill(begun);
  await expect(rosa.getByText('Draft saved.')).toBeVisible();
  const back = killServer();
  await note.pressSequentially(more);
  await back;
  await expect(rosa.getByText('Draft saved.')).toBeVisible({ timeout: 30_000 });
  await rosa.reload();
  await expect(note).toHaveValue(begun + more);
});

test('A note survives the end of the session: the password is asked for in place', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Ines', 'Costa');
  await rosa.goto(`/clients/${clientId}/log`);
  const note = rosa.getByLabel('What happened?');
  await note.fill(begun);
  await inDatabase('DELETE FROM auth.sessions WHERE user_id = (SELECT id FROM auth.users WHERE email = $1)', [
    team.rosa.email,
  ]);
  await note.pressSequentially(more);
  // The draft may save itself first, and then the question for the password is there before the press.
  const signing = rosa.getByRole('button', { name: 'Sign and finish' }).click();
  const again = rosa.getByRole('dialog', { name: 'Please sign in again' });
  await again.getByLabel('Password').fill(password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again).toBeHidden();
  await signing;
  await expect(rosa.getByText(begun + more).filter({ visible: true })).toBeVisible();
  await expect(rosa.getByText('Not signed yet')).toHaveCount(0);
});
