import type { z } from 'zod';
import type { Context, Download, RawJson } from './context.ts';
import type { Contract, Route } from './route.ts';

type Answer<R extends Route> = z.input<R['output']> | RawJson | Download;

export type Handler<R extends Route> = (context: Context<R>) => Promise<Answer<R>>;
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> };

export type ServedRoute = { readonly route: Route; readonly handle: (context: never) => Promise<unknown> };

/** A room's routes with what answers them. */
export type Room = { readonly name: string; readonly routes: readonly ServedRoute[] };

/** Joins a contract with its handlers; a missing or surplus handler does not compile. */
export function serveRoom<C extends Contract>(name: string, contract: C, handlers: Handlers<C>): Room {
  const routes = Object.entries(contract).map(([key, route]): ServedRoute => {
    const handle = handlers[key];
    if (!handle) throw new Error(`${name}: no handler for ${key}`);
    return { route, handle };
  });
  return { name, routes };
}
