import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { isGone, Problem, Unreachable } from '../data/problem.ts';
import { Button } from '../words/Button.tsx';
import { Failed, Forbidden, Loading, NotFound, Offline } from './States.tsx';

type Asked<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/**
 * What a query became: its data handed on, or the designed state for loading, missing, forbidden, offline
 * and failed. Data that was read before stays on screen while it is asked again.
 */
export function Loaded<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <ErrorState error={query.error} again={query.refetch} /> : <Loading />;
}

/** The designed state for any error; `again` offers another try. */
export function ErrorState({ error, again }: { readonly error: unknown; readonly again?: () => unknown }) {
  const { i18n } = useLingui();
  const retry = again ? <Button onClick={() => void again()}>{i18n.t('Try again')}</Button> : null;
  if (isGone(error)) return <NotFound />;
  if (error instanceof Problem && error.status === 403) return <Forbidden />;
  if (error instanceof Unreachable) return <Offline actions={retry} />;
  return <Failed detail={error instanceof Problem ? error.detail : undefined} actions={retry} />;
}
