import type { Page } from '@playwright/test';
import { aPerson } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';

const answer = (page: Page, question: RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: words, exact: true }).check();

/** Opens an instrument with somebody, from their assessments. */
async function begin(page: Page, clientId: string, instrument: RegExp): Promise<void> {
  await page.goto(`/clients/${clientId}/assessments`);
  await page.getByRole('main').getByRole('link', { name: 'Instruments' }).click();
  await page.getByRole('button', { name: 'Ask with an instrument' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask with an instrument' });
  await dialog.getByRole('radio', { name: instrument }).check();
  await dialog.getByRole('radio', { name: 'We together' }).check();
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(dialog).toBeHidden();
}

async function beginPhq9(page: Page, clientId: string): Promise<void> {
  await begin(page, clientId, /^PHQ-9/);
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

test('On a telephone, a long questionnaire is asked one question at a time', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Greta', 'Ohlsen');
  await begin(rosa, clientId, /^PCL-5/);
  const questions = rosa.getByRole('radio', { name: 'Moderately' });
  await expect(questions).toHaveCount(20);
  await rosa.setViewportSize({ width: 360, height: 740 });
  const place = (words: string) => rosa.getByRole('heading', { name: words });
  await expect(place('Question 1 of 20')).toBeVisible();
  await expect(questions).toHaveCount(1);
  await expect(rosa.getByText('In the past month, how much were you bothered by:')).toBeVisible();

  await answer(rosa, /unwanted memories/, 'Moderately');
  await rosa.keyboard.press('Enter');
  await expect(place('Question 2 of 20')).toBeFocused();
  await answer(rosa, /disturbing dreams/, 'Not at all');
  await rosa.getByRole('button', { name: 'Next' }).click();
  await rosa.getByRole('button', { name: 'Next' }).click();
  await expect(place('Question 4 of 20')).toBeFocused();
  await rosa.getByRole('button', { name: 'Back' }).click();
  await rosa.getByRole('button', { name: 'Back' }).click();
  await expect(
    rosa.getByRole('group', { name: /disturbing dreams/ }).getByRole('radio', { name: 'Not at all' }),
  ).toBeChecked();
  await expect(rosa.getByText('Draft saved.')).toBeVisible();

  await rosa.reload();
  await expect(place('Question 3 of 20')).toBeVisible();
  for (let nth = 3; nth <= 20; nth += 1) {
    await expect(place(`Question ${nth} of 20`)).toBeVisible();
    await rosa.getByRole('button', { name: 'Next' }).click();
  }
  await expect(place('That was the last question.')).toBeFocused();
  await expect(rosa.getByText('2 of 20 questions answered')).toBeVisible();
  await rosa.getByRole('button', { name: 'Show all questions at once' }).click();
  await expect(questions).toHaveCount(20);
  await rosa.getByRole('button', { name: 'Complete' }).click();
  await expect(rosa.getByText('Not scored: answers are missing').first()).toBeVisible();
});
