import { expect, type Locator, type Page } from '@playwright/test';

const farthest = 80;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until the keyboard is on it; it must then be in sight, under nothing else. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; !(await isFocused(target)); presses++) {
    if (presses === farthest) throw new Error(`${target} was not reached with ${farthest} presses of Tab`);
    await page.keyboard.press('Tab');
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

/** Chooses one of a few: Tab comes to the one that holds, or else to the first; the arrows go on. */
export async function pick(page: Page, group: Locator, choice: string): Promise<void> {
  await group.waitFor();
  const held = group.getByRole('radio', { checked: true });
  await tabTo(page, (await held.count()) > 0 ? held : group.getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = group.getByRole('radio', { name: choice, exact: true });
  for (let presses = 0; presses < farthest && !(await wanted.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}
