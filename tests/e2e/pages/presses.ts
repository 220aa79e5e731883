import type { Page } from '@playwright/test';
import { onTop } from './look.ts';

export const pressable = 'button:not(:disabled), summary, [role=tab], [role=menuitem]';

/** Where it stands among all that can be pressed, and what it is called. */
export type Press = { readonly at: number; readonly name: string };

/**
 * What can be pressed within `scope`: of many alike, as in the items of a list, the first two and the last. What
 * stays in place around every page is left out, unless the scope is the whole of it.
 */
export const pressesIn = (page: Page, scope: string): Promise<Press[]> =>
  page.evaluate(
    ([all, within]) => {
      const stays = (el: Element | null): boolean =>
        el !== null && (/sticky|fixed/.test(getComputedStyle(el).position) || stays(el.parentElement));
      const kinds = new Map<string, { at: number; name: string }[]>();
      for (const [at, el] of [...document.querySelectorAll(all)].entries()) {
        // Who presses another language reads another page.
        if (
          el.hasAttribute('lang') ||
          !el.closest(within) ||
          !el.checkVisibility() ||
          (within === 'main' && stays(el))
        )
          continue;
        const chain = [];
        for (let one: Element | null = el; one && one !== document.body; one = one.parentElement)
          chain.push(`${one.tagName}.${one.getAttribute('class')?.split(' ')[0]}`);
        const nth = [...(el.parentElement?.children ?? [])].indexOf(el);
        const kind = `${chain.join('<')} ${nth}`;
        const name = el.getAttribute('aria-label') ?? el.textContent?.trim() ?? '';
        kinds.set(kind, [...(kinds.get(kind) ?? []), { at, name }]);
      }
      return [...kinds.values()].flatMap((alike) => {
        const named = alike.filter(({ name }, at) => alike.findIndex((one) => one.name === name) === at);
        return [...new Set([...named.slice(0, 2), ...alike.slice(-1)])];
      });
    },
    [pressable, scope] as const,
  );

/** What somebody would notice after a press: another address, something open, other words. */
export async function seenOn(page: Page): Promise<string> {
  const seen = await page.evaluate(() => {
    const open = '[aria-expanded=true], [aria-pressed=true], [aria-selected=true], details[open]';
    const { textContent } = document.body;
    return [location.pathname, document.querySelectorAll(open).length, textContent].join('\n');
  });
  return `${await onTop(page)}\n${seen}`;
}
