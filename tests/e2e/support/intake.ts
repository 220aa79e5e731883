import { expect, type Page } from '@playwright/test';
import { type Answer, fillIn } from './forms.ts';
import { press } from './hands.ts';
import { ask } from './journey.ts';

type Told = Readonly<Record<string, Answer>>;

/** Takes somebody in on one page; answers their id. */
export async function takeIn(worker: Page, told: Told): Promise<string> {
  await tell(worker, told);
  return arrive(worker);
}

/** Takes in somebody who looks like a person on record, and is somebody else. */
export async function takeInSomebodyElse(worker: Page, known: string, told: Told): Promise<string> {
  await tell(worker, told);
  const dialog = worker.getByRole('dialog', { name: 'Is this one of them?' });
  await expect(dialog.getByRole('link', { name: known })).toBeVisible();
  await press(dialog.getByRole('button', { name: 'It is somebody else: take in' }));
  return arrive(worker);
}

async function tell(worker: Page, told: Told): Promise<void> {
  await worker.goto('/intake');
  await fillIn(worker.getByRole('main'), told);
  await press(worker.getByRole('button', { name: 'Take in', exact: true }));
}

async function arrive(worker: Page): Promise<string> {
  await worker.waitForURL(/\/clients\/[0-9a-f-]{36}/);
  return /clients\/([0-9a-f-]{36})/.exec(worker.url())?.[1] ?? '';
}

/** Opens one of the tabs of the person whose page is open. */
export async function openTab(worker: Page, tab: string): Promise<void> {
  await press(worker.getByRole('navigation', { name: 'About this person' }).getByRole('link', { name: tab }));
  await expect(worker.getByRole('heading', { level: 1, name: tab })).toBeVisible();
}

/** Decides that we walk with them. */
export async function accept(worker: Page, reason: string): Promise<void> {
  await openTab(worker, 'People');
  await press(worker.getByRole('button', { name: 'Decide' }));
  const dialog = worker.getByRole('dialog');
  await fillIn(dialog, { Decision: 'Accepted', Why: reason });
  await press(dialog.getByRole('button', { name: 'Record decision' }));
  await expect(worker.getByText('Accepted').first()).toBeVisible();
}

const jiWon = { givenName: 'Ji-won', familyName: 'Park', birthDate: '1957-03-08', phone: '555-0142' };

/** What is asked for to take in Ji-won, who shares telephone and nearly the name with Ji-woo; or such another. */
export async function aNamesake(worker: Page, who = jiWon) {
  const { programs } = await ask<{ programs: { id: string }[] }>(worker, 'GET', '/case-choices');
  return {
    ...who,
    programId: programs[0]?.id,
    reasonForContact: 'Asks about the bus pass.',
    source: 'self',
  };
}
