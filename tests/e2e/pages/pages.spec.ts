import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Language } from '#ui/language/language.ts';
import { signIn } from '../support/journey.ts';
import { languages, looks } from './looks.ts';
import { fill, findExamples, type Place, partnerPlace, places, publicPlace } from './places.ts';
import { note } from './tally.ts';
import { Walk } from './walk.ts';

/** Everybody of the sample signs in with it. */
const samplePassword = 'walk-with-me-together';
const sessions = new Map<Place['who'], BrowserContextOptions['storageState']>();

async function atTheirComputer(browser: Browser, who: Place['who'], language: Language): Promise<Page> {
  const storageState = sessions.get(who);
  const context = await browser.newContext(storageState ? { storageState } : {});
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (who !== 'nobody' && !storageState) {
    await signIn(page, `${who}@riverbend.example`, samplePassword);
    sessions.set(who, await context.storageState());
  }
  await page.evaluate((chosen) => localStorage.setItem('throughline-language', chosen), language);
  return page;
}

let examples: Promise<Readonly<Record<string, string>>> | undefined;
const knownExamples = (browser: Browser) => {
  examples ??= atTheirComputer(browser, 'rosa', 'en').then(findExamples);
  return examples;
};

test('Every page is on the list of those that are looked at', async () => {
  const found = [];
  for await (const file of glob('src/features/*/web/index.tsx'))
    found.push(...readFileSync(file, 'utf8').matchAll(/path: '(\/[^']*)'/g));
  expect(places.map(({ path }) => path).sort()).toEqual(found.map(([, path]) => path).sort());
});

const seen = [...places, partnerPlace, publicPlace];

for (const language of languages)
  for (const { path, who, frame } of seen)
    test(`${path} is fit for everybody, with all that opens on it, wide and narrow, light and dark (${language})`, async ({
      browser,
    }) => {
      test.setTimeout(300_000);
      const page = await atTheirComputer(browser, who, language);
      const walk = await Walk.on(page, language);
      await walk.lookAt(
        fill(path, await knownExamples(browser)),
        who === 'nobody' || frame ? 'body' : 'main',
        path,
      );
      await page.context().close();
      note({ language, path, states: walk.states, looks: looks.length, faults: walk.faults });
      expect(walk.faults).toEqual([]);
    });
