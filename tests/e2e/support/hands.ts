import { expect, type Locator, type Page } from '@playwright/test';
import * as keyboard from './keyboard.ts';

/** Pages that are worked with the keyboard alone, and what a pointer did there all the same. */
const slips = new WeakMap<Page, string[]>();

const isByKeyboard = (target: Locator): boolean => slips.has(target.page());

/** From now on these pages are worked with the keyboard alone. */
export async function putAwayPointer(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const own: string[] = [];
    slips.set(page, own);
    await page.exposeFunction('pointerWentDown', (where: string) => own.push(where));
    await page.addInitScript(() => {
      const tell = (globalThis as { pointerWentDown?: (where: string) => void }).pointerWentDown;
      addEventListener('pointerdown', ({ target }) => tell?.(String((target as Element).outerHTML)), true);
    });
  }
}

/** No pointer went down on any of them. */
export function expectNoPointer(...pages: readonly Page[]): void {
  for (const page of pages) expect(slips.get(page)).toEqual([]);
}

/** Presses a button, follows a link. */
export const press = (target: Locator): Promise<void> =>
  isByKeyboard(target) ? keyboard.press(target.page(), target) : target.click();

/** Ticks a box, or takes the tick away. */
export async function tick(box: Locator, ticked: boolean): Promise<void> {
  if (!isByKeyboard(box)) return box.setChecked(ticked);
  if ((await box.isChecked()) === ticked) return;
  await keyboard.tabTo(box.page(), box);
  await box.page().keyboard.press('Space');
  await expect(box).toBeChecked({ checked: ticked });
}

/** Picks from a list by the words of the choice. */
export async function select(list: Locator, choice: string): Promise<void> {
  if (!isByKeyboard(list)) return void (await list.selectOption({ label: choice }));
  await keyboard.type(list.page(), list, choice);
  await expect(list.locator('option:checked')).toHaveText(choice);
}

/** Writes into a field in place of what stands there; days as `2026-11-22`, hours as `2026-11-22T14:00`. */
export async function write(field: Locator, words: string): Promise<void> {
  if (!isByKeyboard(field)) return field.fill(words);
  const page = field.page();
  await keyboard.tabTo(page, field);
  const kind = await field.getAttribute('type');
  if (kind === 'date' || kind === 'datetime-local') await writeMoment(page, words);
  else {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
  }
  await expect(field).toHaveValue(words);
}

/** As an American browser asks for it: month, day, year; hour, minute, half of the day. */
async function writeMoment(page: Page, moment: string): Promise<void> {
  const [day = '', time] = moment.split('T');
  const [year, month, date] = day.split('-');
  await page.keyboard.type(`${month}${date}${year}`);
  if (!time) return;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  await page.keyboard.press('ArrowRight');
  const two = (number: number) => String(number).padStart(2, '0');
  await page.keyboard.type(`${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? 'A' : 'P'}`);
}

/** Chooses one or several of a group, by the words of the choice. */
export async function choose(group: Locator, choice: string): Promise<void> {
  const control = group.getByLabel(choice, { exact: true });
  if (isByKeyboard(group)) await take(group, control);
  // On a scale only the words are to be seen, and not what is pressed.
  else if (!(await control.isChecked())) await group.getByText(choice, { exact: true }).first().click();
  await expect(control).toBeChecked();
}

/** Chooses this one of a group. */
export async function take(group: Locator, control: Locator): Promise<void> {
  if (!isByKeyboard(group)) return control.check();
  if ((await control.getAttribute('type')) === 'checkbox') return tick(control, true);
  return keyboard.pickOne(group.page(), group, control);
}
