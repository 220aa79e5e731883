import { expect, type Locator, type Page } from '@playwright/test';
import { choose, press, select, tick, write } from './hands.ts';
import { timeZone } from './riverbend.ts';

/** What is said to one field: text, one or several of its choices, or whether it is ticked. */
export type Answer = string | readonly string[] | boolean;

const named = (label: string) => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( optional)?$`);

/** Fills in fields by what stands at them, in the order given. */
export async function fillIn(place: Locator, answers: Readonly<Record<string, Answer>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await fillOne(place, label, answer);
}

async function fillOne(place: Locator, label: string, answer: Answer): Promise<void> {
  const group = place.getByRole('group', { name: named(label) });
  const field = place.getByLabel(named(label)).or(group).first();
  const tag = await field.evaluate((element) => element.tagName);
  if (tag === 'FIELDSET')
    for (const choice of [answer].flat().map(String)) await choose(group.first(), choice);
  else if (tag === 'SELECT') await select(field, String(answer));
  else if (typeof answer === 'boolean') await tick(field, answer);
  else await write(field, String(answer));
}

/** Fills in the dialog that is open, presses its button and sees it close. */
export async function answerDialog(
  page: Page,
  title: string,
  answers: Readonly<Record<string, Answer>>,
  button: string,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await fillIn(dialog, answers);
  await press(dialog.getByRole('button', { name: button, exact: true }));
  await expect(dialog).toBeHidden();
}

/** `2026-11-22`, so many days from today where the agency is. */
export function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(day);
}
