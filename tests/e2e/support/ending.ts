import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type Answer, fillIn } from './forms.ts';
import { press } from './hands.ts';
import { openTab } from './intake.ts';

/** Opens the page on which a case ends well. */
export async function beginEnding(worker: Page): Promise<void> {
  await openTab(worker, 'Documents');
  await press(worker.getByRole('link', { name: 'End it well…' }));
  await expect(worker.getByRole('heading', { level: 1, name: 'Ending well' })).toBeVisible();
}

/** What stands there as still open. */
export const stillOpen = (worker: Page) => worker.getByRole('list', { name: 'What is still open' });

export async function writeEnding(worker: Page, said: Readonly<Record<string, Answer>>, button: string) {
  const part = worker.getByRole('region', { name: 'The ending' });
  await fillIn(part, said);
  await press(part.getByRole('button', { name: button }));
}

/** Prints by the link of that name; answers the first letters of the file, which tell its kind, and its size in bytes. */
export async function print(worker: Page, link: string): Promise<{ kind: string; size: number }> {
  const downloading = worker.waitForEvent('download');
  await press(worker.getByRole('link', { name: link }).first());
  const content = await readFile(await (await downloading).path());
  return { kind: content.subarray(0, 5).toString(), size: content.length };
}

export async function recordCall(worker: Page, said: Readonly<Record<string, Answer>>): Promise<void> {
  await press(worker.getByRole('button', { name: 'Record the call…' }).first());
  const dialog = worker.getByRole('dialog', { name: 'How are they?' });
  await fillIn(dialog, said);
  await press(dialog.getByRole('button', { name: 'Record the call' }));
  await expect(dialog).toBeHidden();
}
