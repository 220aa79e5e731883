import type { Page } from '@playwright/test';
import type { Language } from '#ui/language/language.ts';
import { faultsOf, onTop } from './look.ts';
import { find, findAlike, type Press, pressesIn, seenOn } from './presses.ts';
import { Traffic } from './traffic.ts';

/** Colours in the middle of a change are nobody's colours. */
function keepStill(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [sheet];
}

/** What was begun while looking, and kept as the page was left, is no part of it: it would shift what can be pressed. */
function forgetDrafts(): void {
  if (location.protocol !== 'http:') return;
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith('throughline-draft:')))
    localStorage.removeItem(key);
}

const menu = '[role=menu]';

/** What is pressed, in which part of which page. */
type Follow = { readonly press: Press; readonly scope: string; readonly path: string };

/** Looks at a page and at everything that a press opens on it; nothing is changed by it. */
export class Walk {
  readonly #page: Page;
  readonly #language: Language;
  readonly #traffic: Traffic;
  /** What was looked at: a page, or what was pressed to open it. */
  readonly states: string[] = [];
  readonly faults: string[] = [];

  private constructor(page: Page, language: Language, traffic: Traffic) {
    this.#page = page;
    this.#language = language;
    this.#traffic = traffic;
  }

  static async on(page: Page, language: Language): Promise<Walk> {
    await page.addInitScript(keepStill);
    await page.addInitScript(forgetDrafts);
    return new Walk(page, language, await Traffic.of(page));
  }

  /** `scope` is the part of the page whose buttons are pressed. */
  async lookAt(path: string, scope: string, label = path): Promise<void> {
    await this.#arrive(path);
    await this.#look(label, true);
    for (const press of await this.#pressesIn(scope)) {
      if ((await onTop(this.#page)) !== 'body') await this.#arrive(path);
      const untouched = await seenOn(this.#page);
      await this.#follow({ press, scope, path }, `${label} › ${press.name}`, untouched);
      if ((await seenOn(this.#page)) !== untouched) await this.#arrive(path);
    }
  }

  async #follow({ press, scope, path }: Follow, label: string, untouched: string): Promise<void> {
    if (!(await this.#press(press, scope))) {
      await this.#arrive(path);
      if (!(await this.#press(press, scope)) && !(await this.#press(press, scope, findAlike))) {
        this.faults.push(`${label}: could be pressed, and cannot be found any more`);
        return;
      }
    }
    if (new URL(this.#page.url()).pathname !== untouched.split('\n')[1]) return;
    if (!(await this.#isNoticed(untouched))) return;
    await this.#look(label);
    if ((await onTop(this.#page)) === menu) await this.#followMenu({ press, scope, path }, label, untouched);
    await this.#leave();
  }

  async #followMenu({ press, scope, path }: Follow, label: string, untouched: string): Promise<void> {
    for (const item of await this.#pressesIn(menu)) {
      if ((await onTop(this.#page)) !== menu) await this.#press(press, scope);
      if (!(await this.#press(item, menu)))
        this.faults.push(`${label} › ${item.name}: is not in the menu any more`);
      const top = await onTop(this.#page);
      if (top === '[role=dialog]') await this.#look(`${label} › ${item.name}`);
      await this.#leave();
      if ((await seenOn(this.#page)) !== untouched) await this.#arrive(path);
    }
  }

  async #arrive(path: string): Promise<void> {
    await this.#page.goto(path);
    await this.#page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.#traffic.quiet();
  }

  #pressesIn(scope: string): Promise<Press[]> {
    return pressesIn(this.#page, scope, () => this.#traffic.quiet());
  }

  /** Whether a press changed anything; what comes late, as a dialog that is fetched first, is waited for. */
  async #isNoticed(untouched: string): Promise<boolean> {
    for (const patience of [0, 300, 700]) {
      await this.#page.waitForTimeout(patience);
      await this.#traffic.quiet();
      if ((await seenOn(this.#page)) !== untouched) return true;
    }
    return false;
  }

  /** Presses what bears that name now, wherever it stands; false when it is not there. */
  async #press(press: Press, scope: string, look = find): Promise<boolean> {
    const target = await look(this.#page, scope, press);
    if (!target) return false;
    await target.click({ timeout: 5_000 });
    await this.#traffic.quiet();
    return true;
  }

  /** Closes what is open on top. */
  async #leave(): Promise<void> {
    for (let open = 0; open < 3 && (await onTop(this.#page)) !== 'body'; open += 1) {
      await this.#page.keyboard.press('Escape');
      await this.#traffic.quiet();
    }
  }

  async #look(label: string, isResting = false): Promise<void> {
    this.states.push(label);
    const faults = await faultsOf(this.#page, this.#language, isResting);
    this.faults.push(...faults.map((fault) => `${label}, ${fault}`));
  }
}
