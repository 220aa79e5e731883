import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What is wrong with what is open, a dialog or else the page: on a desk by day, and on a phone by night. One sentence
 * each.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const byDay = await faultsAt(page, desk, 'light');
  const byNight = await faultsAt(page, phone, 'dark');
  const beyond = await overflow(page);
  await page.setViewportSize(desk);
  return [...byDay, ...byNight, ...beyond];
}

type Size = { readonly width: number; readonly height: number };

async function faultsAt(page: Page, size: Size, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(standards);
  if (await page.getByRole('dialog').isVisible()) builder.include('[role=dialog]');
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all }) =>
        `${size.width} px, ${colorScheme}: ${id} at ${target.join(' ')}: ${[...any, ...all][0]?.message ?? ''}`,
    ),
  );
}

/** What reaches beyond the edge of a phone, so that one would have to scroll sideways. */
async function overflow(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return beyond > 0 ? [`360 px: ${beyond} px wider than the screen`] : [];
}
