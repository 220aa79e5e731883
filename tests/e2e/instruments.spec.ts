import type { Page } from '@playwright/test';
import { aPerson } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';

const answer = (page: Page, question: RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: words, exact: true }).check();

/** Opens a PHQ-9 with somebody, from their assessments. */
async function beginPhq9(page: Page, clientId: string): Promise<void> {
  await page.goto(`/clients/${clientId}/assessments`);
  await page.getByRole('main').getByRole('link', { name: 'Instruments' }).click();
  await page.getByRole('button', { name: 'Ask with an instrument' }).click();
  const begin = page.getByRole('dialog', { name: 'Ask with an instrument' });
  await begin.getByRole('radio', { name: /^PHQ-9/ }).check();
  await begin.getByRole('radio', { name: 'We together' }).check();
  await begin.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Little interest or pleasure in doing things')).toBeVisible();
}

test('An answer that tells of a danger reaches the worker and the supervisor, until somebody says what was done', async ({
  rosa,
  ingrid,
}) => {
  const { clientId } = await aPerson(rosa, 'Noura', 'Said');
  await beginPhq9(rosa, clientId);
  await answer(rosa, /Little interest/, 'Several days');
  await answer(rosa, /Feeling down/, 'Nearly every day');
  await answer(rosa, /better off dead/, 'Several days');
  await expect(rosa.getByText('3 of 10 questions answered')).toBeVisible();
  await rosa.getByRole('button', { name: 'Complete' }).click();
  await expect(rosa.getByRole('heading', { name: 'An answer tells of a danger' })).toBeVisible();
  await expect(rosa.getByText('Not scored: answers are missing')).toBeVisible();

  await rosa.goto('/today');
  await expect(rosa.getByText(/An answer of Noura tells of a danger/).first()).toBeVisible();
  await ingrid.goto('/today');
  await expect(ingrid.getByText(/An answer of Noura tells of a danger/).first()).toBeVisible();

  await rosa.goto(`/clients/${clientId}/assessments/instruments`);
  await rosa.getByRole('button', { name: 'Say what was done' }).click();
  const done = rosa.getByRole('dialog', { name: 'What was done?' });
  await done
    .getByLabel(/What was done, and who was told/)
    .fill('Asked directly. Her sister stays with her tonight.');
  await done.getByRole('button', { name: 'Record' }).click();
  await expect(rosa.getByText('Acted upon', { exact: true })).toBeVisible();
  for (const page of [rosa, ingrid]) {
    await page.goto('/today');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(/An answer of Noura tells of a danger/)).toHaveCount(0);
  }
});

test('What is half answered is there again, with nothing asked twice', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Otto', 'Brandvold');
  await beginPhq9(rosa, clientId);
  await answer(rosa, /Trouble falling/, 'More than half the days');
  await expect(rosa.getByText('Draft saved.')).toBeVisible();
  await rosa.getByRole('link', { name: 'Go on later' }).click();
  await expect(rosa.getByText('1 of 10 questions answered')).toBeVisible();
  await rosa.getByRole('link', { name: 'Go on', exact: true }).click();
  await expect(
    rosa
      .getByRole('group', { name: /Trouble falling/ })
      .getByRole('radio', { name: 'More than half the days' }),
  ).toBeChecked();
});
