import type { Page } from '@playwright/test';
import { fillIn } from './support/forms.ts';
import { ask, expect, signIn, test } from './support/journey.ts';
import { ade, password, programs, services, team, timeZone } from './support/riverbend.ts';
import { readNote } from './support/server.ts';

test.describe.configure({ mode: 'serial' });

test('Whoever reads the console makes the agency, and nobody after them', async ({ page }) => {
  await page.goto('/');
  await page.goto('/first-run');
  const form = page.locator('main');
  await fillIn(form, {
    Code: 'not-the-code',
    'Name of the agency': 'Riverbend Community Services',
    'Time zone': timeZone,
    Programs: programs.join('\n'),
    'Your name': ade.name,
    'Your e-mail address': ade.email,
    'Your password': password,
  });
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByLabel('Code')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Code').fill((await readNote()).firstRunCode);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('button', { name: `Menu of ${ade.name}` })).toBeVisible();
  await page.goto('/first-run');
  await expect(page).toHaveURL(/\/sign-in|\/admin|\/directory|\/team/);
});

test('The administrator invites the team and fills the directory', async ({ page, outsider }) => {
  await page.goto('/sign-in');
  await signIn(page, ade.email);
  const ingrid = await invite(page, 'ingrid', null);
  for (const name of ['rosa', 'marcus', 'lee'] as const) await invite(page, name, ingrid);
  for (const name of Object.keys(team))
    await choosePassword(page, outsider, team[name as keyof typeof team].email);
  for (const { organization, service } of services) {
    const { id } = await ask<{ id: string }>(page, 'POST', '/directory/organizations', organization);
    await ask(page, 'POST', '/directory/services', { ...service, organizationId: id });
  }
});

async function invite(page: Page, who: keyof typeof team, supervisorId: string | null): Promise<string> {
  const known = await ask<{ id: string }[]>(page, 'GET', '/programs');
  const { id } = await ask<{ id: string }>(page, 'POST', '/workers', {
    ...team[who],
    supervisorId,
    programs: known.map((program) => ({ programId: program.id, spans: false })),
  });
  return id;
}

/** By the link that stands in the outbox, in a browser of their own. */
async function choosePassword(page: Page, theirs: Page, email: string): Promise<void> {
  const mails = await ask<{ to: string; body: string }[]>(page, 'GET', '/outbox');
  const link = /https?:\S+/.exec(mails.find(({ to }) => to === email)?.body ?? '')?.[0] ?? '';
  await theirs.goto('about:blank');
  await theirs.goto(link);
  await theirs.getByLabel('Password').fill(password);
  await theirs.getByRole('button', { name: 'Set password' }).click();
  await expect(theirs.getByRole('heading', { name: 'Your password is set' })).toBeVisible();
}
