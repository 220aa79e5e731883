import { useLingui } from '@lingui/react';
import { type ReactNode, useDeferredValue } from 'react';
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
 * and failed. What comes is made in slices, between which the page answers. Data that was read before stays on
 * screen while it is asked again.
 */
export function Loaded<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  const hasData = query.data !== undefined;
  const shown = useDeferredValue(hasData);
  if (query.data !== undefined && shown) return children(query.data);
  return query.error && !hasData ? <ErrorState error={query.error} again={query.refetch} /> : <Loading />;
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
