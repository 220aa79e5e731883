import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { signIn } from '../support/journey.ts';
import { faultsOf } from './look.ts';
import { fill, findExamples, type Place, partnerPlace, places } from './places.ts';

/** Everybody of the sample signs in with it. */
const samplePassword = 'walk-with-me-together';

async function atTheirComputer(browser: Browser, who: Place['who']): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (who !== 'nobody') {
    await page.goto('/sign-in');
    await signIn(page, `${who}@riverbend.example`, samplePassword);
  }
  return page;
}

async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function openings(page: Page, button: string | RegExp): Promise<string[]> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page
    .getByRole('dialog')
    .or(page.locator('[aria-expanded=true], [aria-pressed=true]'))
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  const faults = await faultsOf(page);
  await page.keyboard.press('Escape');
  return faults.map((fault) => `${button} open, ${fault}`);
}

test('Every page is on the list of those that are looked at', async () => {
  const found = [];
  for await (const file of glob('src/features/*/web/index.tsx'))
    found.push(...readFileSync(file, 'utf8').matchAll(/path: '(\/[^']*)'/g));
  expect(places.map(({ path }) => path).sort()).toEqual(found.map(([, path]) => path).sort());
});

for (const who of ['nobody', 'rosa', 'ingrid', 'ade'] as const) {
  test(`What ${who} sees is fit for everybody: pages, menus and dialogs, wide and narrow, light and dark`, async ({
    browser,
  }) => {
    test.slow();
    const rosa = await atTheirComputer(browser, 'rosa');
    const examples = await findExamples(rosa);
    const page = who === 'rosa' ? rosa : await atTheirComputer(browser, who);
    const faults: string[] = [];
    for (const { path, opens = [] } of [...places, partnerPlace].filter((place) => place.who === who)) {
      await arrive(page, fill(path, examples));
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
      for (const button of opens)
        faults.push(...(await openings(page, button)).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
