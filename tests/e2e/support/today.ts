import { expect, type Locator, type Page } from '@playwright/test';
import { press } from './hands.ts';

/** What Today says about somebody, after a fresh look at it. */
export async function lookAtToday(worker: Page, name: string): Promise<Locator> {
  await worker.goto('/today');
  await expect(worker.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible();
  await worker.waitForLoadState('networkidle');
  return worker.getByRole('listitem').filter({ has: worker.getByRole('heading', { level: 3, name }) });
}

/** Follows the action that stands beside a reason. */
export async function follow(about: Locator, reason: RegExp, action: string): Promise<void> {
  const signal = about.getByRole('listitem').filter({ hasText: reason });
  await press(signal.getByRole('link', { name: action }));
}
