/** What stands in the address bar behind the name of the site. */
export type Address = {
  readonly pathname: string;
  /** With its `?`, or empty. */
  readonly search: string;
  /** With its `#`, or empty. */
  readonly hash: string;
  /** Another for every page that somebody went to, the same when they come back to it or load it again. */
  readonly visit: string;
};

/** Where to go: an address within the app, with what is asked for there. */
export type To = {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  /** In place of the present page, so that the way back does not lead here. */
  readonly replace?: boolean;
};

/** What the browser keeps with an entry of its history; nothing, where somebody came by its own ways. */
type Kept = { readonly visit?: string; readonly top?: number };

const kept = (): Kept => (window.history.state ?? {}) as Kept;

/** Where the browser is now. */
export function presentAddress(): Address {
  const { pathname, search, hash } = window.location;
  const { visit = pathname + search } = kept();
  return { pathname, search, hash, visit };
}

/** Come to by the browser's own way: typed, or by a link within the page. */
export const isUnnamed = ({ pathname, search, visit }: Address): boolean => visit === pathname + search;

/** `/caseload` with `{ workerId: 'a' }` as it stands in a link: `/caseload?workerId=a`. */
export function hrefOf({ to, search = {} }: To): string {
  const asked = new URLSearchParams(search).toString();
  return asked ? `${to}?${asked}` : to;
}

/** How far the present page had been scrolled when it was left, if it was. */
export const keptTop = (): number | undefined => kept().top;

/** Keeps how far the present page is scrolled, for when somebody comes back or loads it again. */
export const keepTop = (): void =>
  window.history.replaceState({ ...kept(), top: Math.round(window.scrollY) }, '');

/** Tells the browser where its page is now, without loading it. */
export function enter(to: To): void {
  const state: Kept = { visit: crypto.randomUUID() };
  if (to.replace) window.history.replaceState(state, '', hrefOf(to));
  else {
    keepTop();
    window.history.pushState(state, '', hrefOf(to));
  }
}
