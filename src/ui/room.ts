import type { ReactNode } from 'react';
import type { Capability } from '#platform/access/capabilities.ts';

/** The parameters in a path: `'/clients/:clientId/plan'` has `clientId`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [N in Name]: string } & PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [N in Name]: string }
    : unknown;

/**
 * `shell` has the navigation round it (and the person's header, below `/clients/:clientId/`); `bare` stands
 * alone and is open to somebody not signed in.
 */
export type Frame = 'shell' | 'bare';

type Part<Props> = () => Promise<{ readonly default: (props: Props) => ReactNode }>;

export type PageDefinition = {
  readonly path: string;
  /** English title, marked with an i18n comment so that it is translated; for the window and the search. */
  readonly title: string;
  readonly load: Part<Record<string, string>>;
  readonly frame: Frame;
  /** Without this capability the page says so, and is offered nowhere. */
  readonly may?: Capability;
  /** True when ⌘K offers the page; only for paths without parameters. */
  readonly listed: boolean;
};

type PageGiven<Path extends string> = {
  readonly path: Path;
  readonly title: string;
  readonly load: Part<PathParams<Path>>;
  readonly frame?: Frame;
  readonly may?: Capability;
  /** What it reads first (`/clients/:clientId`): asked for while the scripts are still on their way. */
  readonly asks?: readonly string[];
};

/** Declares a page, loaded when it is first opened. Its component gets the path's parameters as properties. */
export function page<const Path extends `/${string}`>(given: PageGiven<Path>): PageDefinition {
  const { load, asks: _, ...rest } = given;
  return {
    frame: 'shell',
    ...rest,
    load: load as PageDefinition['load'],
    listed: !given.path.includes(':') && given.frame !== 'bare',
  };
}

export type Found = {
  readonly id: string;
  /** The chosen name. */
  readonly name: string;
  readonly detail: string;
  readonly href: string;
};

/** What a room gives to the web. Everything but `pages` fills a place in the shell that only one room fills. */
export type Room = {
  readonly pages: readonly PageDefinition[];
  /** The fixed header of a client's page. */
  readonly clientHeader?: Part<{ readonly clientId: string }>;
  /** People for ⌘K, best first. */
  readonly findPeople?: (words: string, signal: AbortSignal) => Promise<readonly Found[]>;
  /** What stands in the dialog when a session has ended in the middle of work; it calls `onSignedIn`. */
  readonly signInAgain?: Part<{ readonly onSignedIn: () => void }>;
  /** Stands unseen beside every page of a signed-in worker: locks the screen when nobody is there. */
  readonly watch?: Part<object>;
};

/** Declares what a room gives to the web. */
export function defineRoom(room: Room): Room {
  return room;
}
