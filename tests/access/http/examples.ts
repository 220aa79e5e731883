import type { Route } from '#platform/http/route.ts';
import type { IdFor } from './example.ts';

type Changes = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: (idFor: IdFor) => Readonly<Record<string, unknown>>;
};

/** What a route wants beyond what its schemas say; most want nothing. */
const changes: Readonly<Record<string, Changes>> = {};

export const changesOf = ({ method, path }: Route): Changes => changes[`${method} ${path}`] ?? {};
