import type { ElementHandle, JSHandle, Page } from '@playwright/test';
import { onTop } from './look.ts';

const pressable = 'button:not(:disabled), summary, [role=tab], [role=menuitem]';

/** What can be pressed: its role and name, the how-manieth it is of just these, and what it is alike to. */
export type Press = {
  readonly role: string;
  readonly name: string;
  readonly nth: number;
  /** Where it stands within what surrounds it: the same for each item of a list. */
  readonly kind: string;
};

type Found = Press & { readonly el: HTMLElement };

/**
 * What can be pressed within `scope`: of many alike, as in the items of a list, the first two and the last. Waits until
 * it stays the same, as lists may come one after another.
 */
export async function pressesIn(page: Page, scope: string, settled: () => Promise<void>): Promise<Press[]> {
  let before = '';
  for (let looks = 0; looks < 20; looks += 1) {
    const presses = await read(await pressables(page, scope));
    const now = JSON.stringify(presses);
    if (now === before) return someOfEach(presses);
    before = now;
    await settled();
  }
  throw new Error(`What can be pressed within ${scope} does not come to rest`);
}

/** The press of the same role and name; nobody when it is not there (any more). */
export const find = (page: Page, scope: string, press: Press) =>
  pick(page, scope, press, ({ role, name, nth }, wanted) => {
    return role === wanted.role && name === wanted.name && nth === wanted.nth;
  });

/** One that stands where it stood: lists go on while one looks, and their items bear other names then. */
export const findAlike = (page: Page, scope: string, press: Press) =>
  pick(page, scope, press, ({ kind }, wanted) => kind === wanted.kind);

function someOfEach(presses: readonly Press[]): Press[] {
  return [...Map.groupBy(presses, ({ kind }) => kind).values()].flatMap((alike) => {
    const named = alike.filter(({ name }, at) => alike.findIndex((one) => one.name === name) === at);
    return [...new Set([...named.slice(0, 2), ...alike.slice(-1)])];
  });
}

const pressables = (page: Page, scope: string) =>
  page.evaluateHandle(foundWithin, [pressable, scope] as const);

const read = (found: JSHandle<Found[]>): Promise<Press[]> =>
  found.evaluate((all) => all.map(({ role, name, nth, kind }) => ({ role, name, nth, kind })));

async function pick(
  page: Page,
  scope: string,
  wanted: Press,
  isIt: (one: Press, wanted: Press) => boolean,
): Promise<ElementHandle<HTMLElement> | null> {
  const found = await pressables(page, scope);
  const at = (await read(found)).findIndex((one) => isIt(one, wanted));
  return (await found.evaluateHandle((all, nth) => all[nth]?.el ?? null, at)).asElement();
}

/** Within the page. What stays in place around every page is left out, unless the scope is the whole of it. */
function foundWithin([all, within]: readonly [string, string]): Found[] {
  const stays = (el: Element | null): boolean =>
    el !== null && (/sticky|fixed/.test(getComputedStyle(el).position) || stays(el.parentElement));
  const isMeant = (el: Element) =>
    // Who presses another language reads another page.
    !el.hasAttribute('lang') &&
    el.closest(within) !== null &&
    el.checkVisibility() &&
    !(within === 'main' && stays(el));
  const kindOf = (el: Element) => {
    const chain = [];
    for (let one: Element | null = el; one && one !== document.body; one = one.parentElement)
      chain.push(`${one.tagName}.${one.getAttribute('class')?.split(' ')[0]}`);
    return `${chain.join('<')} ${[...(el.parentElement?.children ?? [])].indexOf(el)}`;
  };
  const times = new Map<string, number>();
  return [...document.querySelectorAll<HTMLElement>(all)].filter(isMeant).map((el) => {
    const role = el.getAttribute('role') ?? el.tagName.toLowerCase();
    const name = el.getAttribute('aria-label') ?? el.textContent?.trim() ?? '';
    const nth = times.get(`${role} ${name}`) ?? 0;
    times.set(`${role} ${name}`, nth + 1);
    return { el, role, name, nth, kind: kindOf(el) };
  });
}

/** What somebody would notice after a press: another address, something open, other words. */
export async function seenOn(page: Page): Promise<string> {
  const seen = await page.evaluate(() => {
    const open = '[aria-expanded=true], [aria-pressed=true], [aria-selected=true], details[open]';
    const { textContent } = document.body;
    return [location.pathname, document.querySelectorAll(open).length, textContent].join('\n');
  });
  return `${await onTop(page)}\n${seen}`;
}
