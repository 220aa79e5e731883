import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Language } from '#ui/language/language.ts';
import { signIn } from '../support/journey.ts';
import { faultsOf } from './look.ts';
import { languages } from './looks.ts';
import { fill, findExamples, type Place, partnerPlace, places, publicPlace } from './places.ts';
import { type Words, wordsIn } from './said.ts';

/** Everybody of the sample signs in with it. */
const samplePassword = 'walk-with-me-together';

async function atTheirComputer(browser: Browser, who: Place['who'], language: Language): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/sign-in');
  if (who !== 'nobody') await signIn(page, `${who}@riverbend.example`, samplePassword);
  await page.evaluate((chosen) => localStorage.setItem('throughline-language', chosen), language);
  return page;
}

async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function openings(page: Page, button: Words): Promise<string[]> {
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

const everybody = ['nobody', 'rosa', 'ingrid', 'ade'] as const;

for (const [language, who] of languages.flatMap((language) =>
  everybody.map((who) => [language, who] as const),
)) {
  test(`What ${who} sees is fit for everybody: pages, menus and dialogs, wide and narrow, light and dark (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(languages.length > 1 ? 1_800_000 : 360_000);
    const examples = await findExamples(await atTheirComputer(browser, 'rosa', 'en'));
    const page = await atTheirComputer(browser, who, language);
    const said = await wordsIn(language);
    const faults: string[] = [];
    for (const { path, opens = [] } of [...places, partnerPlace, publicPlace].filter(
      (place) => place.who === who,
    )) {
      await arrive(page, fill(path, examples));
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
      for (const button of opens)
        faults.push(...(await openings(page, said(button))).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
