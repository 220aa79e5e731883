import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { password, team } from './riverbend.ts';

type Colleagues = Readonly<Record<keyof typeof team, Page>>;
type Others = {
  /** A browser in which nobody has an account. */
  readonly outsider: Page;
};

/** Journeys in which colleagues sit at computers of their own, each signed in when first needed. */
export const test = base.extend<Colleagues & Others>({
  rosa: ({ browser }, use) => atTheirComputer(browser, 'rosa', use),
  marcus: ({ browser }, use) => atTheirComputer(browser, 'marcus', use),
  ingrid: ({ browser }, use) => atTheirComputer(browser, 'ingrid', use),
  lee: ({ browser }, use) => atTheirComputer(browser, 'lee', use),
  outsider: ({ browser }, use) => inOwnBrowser(browser, use),
});

export { expect };

async function inOwnBrowser(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await use(await context.newPage());
  await context.close();
}

const atTheirComputer = (browser: Browser, who: keyof typeof team, use: (page: Page) => Promise<void>) =>
  inOwnBrowser(browser, async (page) => {
    await page.goto('/sign-in');
    await signIn(page, team[who].email);
    await use(page);
  });

/** Signs in on the page that asks for it, and waits until it gives way. */
export async function signIn(page: Page, email: string, theirs = password): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(theirs);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: /^Menu of/ })).toBeVisible();
}

/** Asks the server what a page of ours could ask, with the session of this page. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return (await page.evaluate(
    async ([verb, url, content]) => {
      const answer = await fetch(`/api${url}`, {
        method: verb,
        headers: {
          'x-throughline': 'web',
          ...(content ? { 'content-type': 'application/json' } : {}),
          ...(verb === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        },
        ...(content ? { body: content } : {}),
      });
      if (!answer.ok) throw new Error(`${verb} ${url}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  )) as T;
}
