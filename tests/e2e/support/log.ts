import { expect, type Page } from '@playwright/test';
import { fillIn } from './forms.ts';
import { press } from './hands.ts';

/** Writes down a contact and signs the note. */
export async function noteContact(worker: Page, clientId: string, note: string): Promise<void> {
  await worker.goto(`/clients/${clientId}/log`);
  await fillIn(worker.getByRole('main'), { 'What happened?': note });
  await press(worker.getByRole('button', { name: 'Sign and finish' }));
  await expect(worker.getByLabel('What happened?')).toHaveValue('');
  await expect(worker.getByText(note).filter({ visible: true })).toBeVisible();
}
