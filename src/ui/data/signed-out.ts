import { useSyncExternalStore } from 'react';

/**
 * A session that ended in the middle of work. Requests wait here until the worker has signed in again on
 * top of the page, then repeat themselves: nothing that was typed is lost.
 */
let gate: { readonly promise: Promise<void>; readonly open: () => void } | undefined;
const listeners = new Set<() => void>();

const changed = () => {
  for (const listener of listeners) listener();
};

/** Resolves once somebody has signed in again. */
export function signedInAgain(): Promise<void> {
  if (!gate) {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = { promise, open: resolve };
    changed();
  }
  return gate.promise;
}

/** Called by the sign-in dialog when the session lives again. */
export function welcomeBack(): void {
  gate?.open();
  gate = undefined;
  changed();
}

/** True while the page waits for the worker to sign in again. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => gate !== undefined,
  );
}
