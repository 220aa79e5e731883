import { expect, type Locator, type Page } from '@playwright/test';

const farthest = 160;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab, in a menu with the arrow, until the keyboard is on it; it must then be in sight, under nothing else. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const key = (await target.getAttribute('role')) === 'menuitem' ? 'ArrowDown' : 'Tab';
  for (let presses = 0; !(await isFocused(target)); presses++) {
    if (presses === farthest) throw new Error(`${target} was not reached with ${farthest} presses of ${key}`);
    await page.keyboard.press(key);
  }
  expect(await isInSight(target), `${target} is hidden while the keyboard is on it`).toBe(true);
}

/** Something of it, or of the label that stands for it, is on top where it stands. */
const isInSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const shown = element.closest('label') ?? element;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (shown.contains(there) || there.contains(shown));
  });

/** Presses a button or follows a link. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Types into a field, or picks from a list by its first letters. */
export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** Chooses one of a few by its name. */
export const pick = (page: Page, group: Locator, choice: string): Promise<void> =>
  pickOne(page, group, group.getByRole('radio', { name: choice, exact: true }));

/** Chooses one of a few: Tab comes to the one that holds, or else to the first; the arrows go on. */
export async function pickOne(page: Page, group: Locator, wanted: Locator): Promise<void> {
  await group.waitFor();
  const held = group.getByRole('radio', { checked: true });
  await tabTo(page, (await held.count()) > 0 ? held : group.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let presses = 0; presses < farthest && !(await wanted.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}
