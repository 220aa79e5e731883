import { expect, type Page } from '@playwright/test';
import { type Answer, answerDialog, fillIn } from './forms.ts';

type Answers = Readonly<Record<string, Answer>>;

export async function assessRisk(worker: Page, found: Answers): Promise<void> {
  await worker.getByRole('button', { name: 'Assess a risk' }).click();
  await answerDialog(worker, 'Assess a risk', found, 'Record');
}

/** Writes the safety plan in the person's words, on its page. */
export async function writeSafetyPlan(worker: Page, steps: Answers): Promise<void> {
  await worker.getByRole('button', { name: 'Write a safety plan together' }).click();
  await fillIn(worker.getByRole('main'), steps);
  await worker.getByRole('button', { name: 'Save safety plan' }).click();
  await expect(worker.getByRole('heading', { level: 1, name: 'Safety plan' })).toBeVisible();
}
