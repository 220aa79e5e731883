import type { Page, Request } from '@playwright/test';

/** Knows what a page still waits for, and lets nothing through that could change a record. */
export class Traffic {
  readonly #page: Page;
  readonly #open = new Set<Request>();

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<Traffic> {
    const traffic = new Traffic(page);
    page.on('request', (request) => traffic.#open.add(request));
    page.on('requestfinished', (request) => traffic.#open.delete(request));
    page.on('requestfailed', (request) => traffic.#open.delete(request));
    await page.addInitScript(keepInside);
    await page.route('**/api/**', (route) =>
      route.request().method() !== 'GET'
        ? route.fulfill({ status: 409, contentType: 'application/problem+json', body: refusal })
        : route.fallback(),
    );
    return traffic;
  }

  /** Waits until nothing is on its way and what came of it is drawn. */
  async quiet(): Promise<void> {
    const patience = Date.now() + 10_000;
    do await this.#page.evaluate(unmoved).catch(() => undefined);
    while (this.#open.size > 0 && Date.now() < patience);
  }
}

/** Within the page: what outlives it would go past us to the server. */
function keepInside(): void {
  const send = globalThis.fetch;
  globalThis.fetch = (to, how) =>
    how?.keepalive ? Promise.reject(new TypeError('only looking')) : send(to, how);
}

/** Within the page: until a moment has passed in which nothing of it changed. */
function unmoved(): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      watch.disconnect();
      done();
    };
    const latest = Date.now() + 2_000;
    const look = () => {
      const isLoading = document.querySelector('p[role=status] > [aria-hidden]') !== null;
      if (isLoading && Date.now() < latest) timer = setTimeout(look, 120);
      else end();
    };
    let timer = setTimeout(look, 120);
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(look, Date.now() < latest ? 120 : 0);
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const refusal = JSON.stringify({
  type: 'about:blank',
  title: 'Conflict',
  status: 409,
  code: 'only-looking',
  detail: 'Somebody only looks at the pages: nothing is changed.',
});
