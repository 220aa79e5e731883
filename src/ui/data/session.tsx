import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use } from 'react';
import type { Capability, Role } from '#platform/access/capabilities.ts';
import { send } from './send.ts';

/** Who is signed in, from `GET /api/me`. `can` decides what is shown; the server decides what is done. */
export type Me = {
  readonly worker: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly languages: readonly string[];
    readonly language: string | null;
  };
  readonly agency: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly roles: readonly Role[];
  readonly can: readonly Capability[];
};

const MeContext = createContext<Me | undefined>(undefined);

export const meKey = ['me'] as const;

/** Asks who is signed in; a 401 means nobody and is not answered with the dialog. */
export function useAskMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: async ({ signal }) => (await send({ method: 'GET', url: '/me', signal, quiet: true })) as Me,
    staleTime: 300_000,
  });
}

export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** The signed-in worker. Throws outside the shell, where nobody is signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe needs a signed-in worker');
  return me;
}

/** True when the worker has the capability; for showing and hiding, never for guarding. */
export function useCan(capability: Capability): boolean {
  return useMe().can.includes(capability);
}

/** The time zone of the agency's dates and hours; the browser's on pages without a signed-in worker. */
export function useTimeZone(): string {
  return use(MeContext)?.agency.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
