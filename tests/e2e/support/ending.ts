import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type Answer, fillIn } from './forms.ts';
import { openTab } from './intake.ts';

/** Opens the page on which a case ends well. */
export async function beginEnding(worker: Page): Promise<void> {
  await openTab(worker, 'Documents');
  await worker.getByRole('link', { name: 'End it well…' }).click();
  await expect(worker.getByRole('heading', { level: 1, name: 'Ending well' })).toBeVisible();
}

/** What stands there as still open. */
export const stillOpen = (worker: Page) => worker.getByRole('list', { name: 'What is still open' });

export async function writeEnding(worker: Page, said: Readonly<Record<string, Answer>>, button: string) {
  const part = worker.getByRole('region', { name: 'The ending' });
  await fillIn(part, said);
  await part.getByRole('button', { name: button }).click();
}

/** Prints by the link of that name; answers the first letters of the file, which tell its kind, and its size in bytes. */
export async function print(worker: Page, link: string): Promise<{ kind: string; size: number }> {
  const downloading = worker.waitForEvent('download');
  await worker.getByRole('link', { name: link }).first().click();
  const content = await readFile(await (await downloading).path());
  return { kind: content.subarray(0, 5).toString(), size: content.length };
}

export async function recordCall(worker: Page, said: Readonly<Record<string, Answer>>): Promise<void> {
  await worker.getByRole('button', { name: 'Record the call…' }).first().click();
  const dialog = worker.getByRole('dialog', { name: 'How are they?' });
  await fillIn(dialog, said);
  await dialog.getByRole('button', { name: 'Record the call' }).click();
  await expect(dialog).toBeHidden();
}
