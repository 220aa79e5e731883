import type { Page } from '@playwright/test';
import { fillIn } from './support/forms.ts';
import { ask, expect, test } from './support/journey.ts';
import { openPublicPage } from './support/public-page.ts';

const kept = (page: Page) =>
  page.evaluate(() => ({ ...localStorage, ...sessionStorage, cookies: document.cookie }));

test('Somebody in danger sees whom to call first, writes in Spanish, and is taken in without being asked twice', async ({
  outsider,
  ingrid,
}) => {
  const path = await openPublicPage();
  await outsider.goto(path);
  await outsider.getByRole('button', { name: 'Español' }).click();
  await expect(outsider.locator('html')).toHaveAttribute('lang', 'es');
  await outsider.getByRole('button', { name: 'English' }).click();
  await expect(outsider.getByText('What brings you here?')).toHaveCount(0);
  await outsider.getByRole('radio', { name: 'Yes' }).check();
  await expect(outsider.getByRole('alert').getByRole('link', { name: '911' })).toBeVisible();

  const main = outsider.getByRole('main');
  await main.getByRole('button', { name: 'Send' }).click();
  await expect(main.getByLabel('In your own words')).toHaveAttribute('aria-invalid', 'true');
  await fillIn(main, {
    'In your own words': 'No puedo volver a casa esta noche.',
    'What should we call you?': 'Marisol',
    'In which language do you want to talk?': 'español',
    'The safe way': 'Send me a text message',
    'Telephone number': '555-0188',
    'When is it safe?': 'After six',
  });
  await main.getByRole('button', { name: 'Send' }).click();
  const code = main.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await expect(code).toBeVisible();
  await expect(main.getByText('No puedo volver a casa')).toHaveCount(0);
  expect(await kept(outsider)).toEqual({ cookies: '' });

  await ingrid.goto('/today');
  await expect(ingrid.getByText('1 person who wrote may be in danger')).toBeVisible();
  await ingrid.getByRole('link', { name: 'See who has come' }).click();
  const danger = ingrid.getByRole('region', { name: 'May be in danger' });
  await expect(danger.getByText('No puedo volver a casa esta noche.')).toBeVisible();
  const { people } = await ask<{ people: unknown[] }>(ingrid, 'GET', '/clients?q=Marisol');
  expect(people).toEqual([]);
  await danger.getByRole('link', { name: 'Take in Marisol' }).click();
  await expect(ingrid.getByLabel('What they say brought them')).toHaveValue(
    'No puedo volver a casa esta noche.',
  );
  await expect(ingrid.getByLabel('Given name')).toHaveValue('Marisol');
  await ingrid.getByRole('button', { name: 'Take in', exact: true }).click();
  await ingrid.waitForURL(/\/clients\/[0-9a-f-]{36}/);
  await ingrid.goto('/intake/queue');
  await expect(ingrid.getByText('Wrote themselves')).toHaveCount(0);
});

test('The page is left at once, by a press or by Esc twice, and “back” does not lead to it', async ({
  outsider,
}) => {
  const path = await openPublicPage();
  await outsider.route('https://weather.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' }),
  );
  for (const leave of ['press', 'keys'] as const) {
    await outsider.goto('about:blank');
    await outsider.goto(path);
    await outsider.getByRole('radio', { name: 'No', exact: true }).check();
    await outsider.getByLabel('In your own words').fill('He must not see this.');
    if (leave === 'press') await outsider.getByRole('button', { name: 'Leave this page now' }).click();
    else {
      await outsider.keyboard.press('Escape');
      await outsider.keyboard.press('Escape');
    }
    await expect(outsider.getByRole('heading', { name: 'Sunny' })).toBeVisible();
    await outsider.goBack();
    await expect(outsider.getByText('He must not see this.')).toHaveCount(0);
    expect(outsider.url()).not.toContain('refer-yourself');
  }
});

test('Somebody calls, says their reference, and asks that what they wrote be forgotten', async ({
  outsider,
  ingrid,
}) => {
  await outsider.goto(await openPublicPage());
  await outsider.getByRole('radio', { name: 'No', exact: true }).check();
  const main = outsider.getByRole('main');
  await fillIn(main, {
    'In your own words': 'I was angry when I wrote this.',
    'What should we call you?': 'Zoran',
    'The safe way': 'None of these: I will get in touch again',
  });
  await main.getByRole('button', { name: 'Send' }).click();
  const reference = (await main.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent()) ?? '';

  await ingrid.goto('/intake/queue');
  await ingrid.getByText('Somebody calls with a reference').click();
  await ingrid.getByLabel('Reference').fill(reference.toLowerCase().replace('-', ' '));
  await ingrid.getByRole('button', { name: 'Find', exact: true }).click();
  const found = ingrid.getByRole('list', { name: 'Found by the reference' });
  await expect(found.getByText('I was angry when I wrote this.')).toBeVisible();
  await found.getByRole('button', { name: 'Set aside…' }).click();
  const dialog = ingrid.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Erased at once: They asked us to forget it' }).check();
  await dialog.getByRole('button', { name: 'Erase it' }).click();
  await expect(dialog).toBeHidden();
  await ingrid.reload();
  await expect(ingrid.getByText('I was angry when I wrote this.')).toHaveCount(0);
});
