import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Look, looks, restingSize } from './looks.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong with what is open, a dialog or else the page, in every look. One sentence each. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const look of looks) faults.push(...(await faultsIn(page, look)));
  await page.setViewportSize(restingSize);
  return faults;
}

async function faultsIn(page: Page, { name, width, height, colorScheme }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(standards);
  if (await page.getByRole('dialog').isVisible()) builder.include('[role=dialog]');
  const { violations } = await builder.analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all }) => `${id} at ${target.join(' ')}: ${[...any, ...all][0]?.message ?? ''}`,
    ),
  );
  return [...faults, ...(await overflow(page))].map((fault) => `${name}: ${fault}`);
}

/** What reaches beyond the edge, so that one would have to scroll sideways. */
async function overflow(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return beyond > 0 ? [`${beyond} px wider than the screen`] : [];
}
