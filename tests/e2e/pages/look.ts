import type { Page } from '@playwright/test';
import type { Language } from '#ui/language/language.ts';
import { axeFaults } from './axe.ts';
import { barFaults, directionFaults, sidewaysFaults } from './layout.ts';
import { looks, restingLook } from './looks.ts';

const openings = ['[role=dialog]', '[role=menu]', '[role=listbox]'];

/** The part that is looked at: what is open on top, or else the whole page. */
export async function onTop(page: Page): Promise<string> {
  for (const selector of openings)
    if (await page.locator(selector).filter({ visible: true }).first().isVisible()) return `${selector}`;
  return 'body';
}

/**
 * What is wrong with what is open, a dialog, a menu or else the page, in every look. One sentence each. While a page is
 * at rest, its bars must leave room; what somebody opens in them may take it.
 */
export async function faultsOf(page: Page, language: Language, isResting: boolean): Promise<string[]> {
  const part = await onTop(page);
  const faults = await page.evaluate(directionFaults, language);
  for (const { name, width, height, colorScheme, rules } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(toWhatIsOpen);
    await drawn(page);
    const found =
      (await onTop(page)) === part
        ? await axeFaults(page, part, rules)
        : [`${part} gave way to ${await onTop(page)}`];
    found.push(
      ...(await page.evaluate(sidewaysFaults, part)),
      ...(isResting ? await page.evaluate(barFaults) : []),
    );
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  const { width, height, colorScheme } = restingLook;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(toWhatIsOpen);
  return faults;
}

/** Within the page: to the button whose menu is open, or else to the top, where no bar lies over anything. */
function toWhatIsOpen(): void {
  const button = document.querySelector('[aria-haspopup=menu][aria-expanded=true]');
  if (button) button.scrollIntoView({ block: 'center' });
  else scrollTo(0, 0);
}

/** Two frames: in the first the new look is worked out, in the second it is drawn; a browser that rests draws none. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
        setTimeout(done, 2000);
      }),
  );
