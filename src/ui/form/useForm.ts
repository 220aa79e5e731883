import { useRef, useState } from 'react';
import { isStale, Problem } from '../data/problem.ts';
import type { Bound } from './bound.ts';
import { useSubmit } from './useSubmit.ts';

/** What is saved, as a form holds it, and the version it was read at. */
type Read<V> = { readonly values: V; readonly version: number };

type FormGiven<V extends object, R> = {
  readonly initial: V;
  /** The version that was read, for edits; goes into `ifMatch`. */
  readonly version?: number;
  readonly send: (values: V, version: number) => Promise<R>;
  readonly saved?: string;
  readonly onSaved?: (result: R) => unknown;
  /** Reads the saved state beside a stale edit (412), so that both texts can be shown. */
  readonly current?: (current: unknown) => Read<V>;
  /** The form stays when it is saved; the answer, read by `current`, is what the next change begins from. */
  readonly stays?: true;
};

/**
 * A form that changes something saved: `read` says how it stands in the form, at first and when somebody else
 * changed it meanwhile.
 */
export const changing = <S extends { readonly version: number }, V extends object>(
  saved: S,
  read: (saved: S) => V,
) => ({
  initial: read(saved),
  version: saved.version,
  current: (now: unknown): Read<V> => ({ values: read(now as S), version: (now as S).version }),
});

/** The values of a form, their mistakes as the server names them, and the way to send them. */
export function useForm<V extends object, R>(given: FormGiven<V, R>) {
  const [values, setValues] = useState(given.initial);
  const before = useRef(given.initial);
  const version = useRef(given.version ?? 0);
  const beginFrom = (saved: Read<V>) => {
    before.current = saved.values;
    version.current = saved.version;
  };
  const { run, busy, error, reset } = useSubmit<V, R>({
    ...given,
    send: (sent) => given.send(sent, version.current),
    onSaved: (result) => {
      if (given.stays && given.current) beginFrom(given.current(result));
      return given.onSaved?.(result);
    },
  });
  const stale = isStale(error) && given.current ? given.current(error.current) : undefined;
  const mistakes = error instanceof Problem ? error.fields : [];
  const errorAt = (path: string) => mistakes.find((mistake) => mistake.path === path)?.message;
  return {
    values,
    set: (changed: Partial<V>) => setValues((before) => ({ ...before, ...changed })),
    at<K extends keyof V & string>(name: K): Bound<V[K]> {
      const onChange = (value: V[K]) => setValues((before) => ({ ...before, [name]: value }));
      return { name, value: values[name], onChange, error: errorAt(name) };
    },
    errorAt,
    error,
    busy,
    /** Puts the answer away and leaves the values as they are. */
    dismiss: reset,
    submit: () => run(values),
    reset: () => {
      setValues(given.initial);
      reset();
    },
    /** The other version and what both began from, while an edit waits for a decision. */
    conflict: stale && { ...stale, before: before.current },
    resolve(chosen: V) {
      if (stale) beginFrom(stale);
      setValues(chosen);
      run(chosen);
    },
  };
}

export type FormState<V extends object> = ReturnType<typeof useForm<V, unknown>>;

/** Without the fields that were left empty: what is not known is not sent. */
export function withoutBlanks<V extends object>(values: V): { [K in keyof V]?: Exclude<V[K], '' | null> } {
  const filled = Object.entries(values).filter(([, value]) => value !== '' && value !== null);
  return Object.fromEntries(filled) as { [K in keyof V]?: Exclude<V[K], '' | null> };
}
