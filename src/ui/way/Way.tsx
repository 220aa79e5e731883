import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type Address, enter, hrefOf, presentAddress, type To } from './address.ts';
import { useKeptScroll } from './useKeptScroll.ts';

/** So long the page that is left stays on screen while the next one is fetched. */
const PATIENCE_MS = 1000;

type Way = {
  /** Goes to a page of the app; resolves when it is there. */
  readonly go: (to: To) => Promise<void>;
  /** Begins to fetch the page at an address that somebody comes near to. */
  readonly near: (href: string) => void;
};

const WayContext = createContext<Way | undefined>(undefined);
const AddressContext = createContext<Address | undefined>(undefined);

type Props = {
  /** Fetches what the page at a path needs. */
  readonly load: (pathname: string) => Promise<unknown>;
  readonly children: ReactNode;
};

/** Where in the app somebody is, and how they get elsewhere. The next page is made in slices, in place of the last. */
export function WayProvider({ load, children }: Props) {
  const [address, setAddress] = useState(presentAddress);
  useKeptScroll(address);
  const arrive = useCallback(async () => {
    const there = presentAddress();
    await Promise.race([load(there.pathname).catch(() => undefined), patience()]);
    const gone = window.location.pathname !== there.pathname || presentAddress().visit !== there.visit;
    if (!gone) startTransition(() => setAddress(there));
  }, [load]);
  useEffect(() => {
    addEventListener('popstate', arrive);
    return () => removeEventListener('popstate', arrive);
  }, [arrive]);
  const way = useMemo<Way>(
    () => ({
      go: async (to) => {
        enter(to);
        await arrive();
      },
      near: (href) => void load(new URL(href, window.location.href).pathname).catch(() => undefined),
    }),
    [arrive, load],
  );
  return (
    <WayContext value={way}>
      <AddressContext value={address}>{children}</AddressContext>
    </WayContext>
  );
}

const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** The way to other pages. Throws on a partner's page, which has none. */
export function useWay(): Way {
  const way = use(WayContext);
  if (!way) throw new Error('useWay needs a WayProvider');
  return way;
}

/** `const go = useGo(); await go({ to: '/today' })`. */
export const useGo = (): Way['go'] => useWay().go;

/** Where somebody is. */
export function useAddress(): Address {
  const address = use(AddressContext);
  if (!address) throw new Error('useAddress needs a WayProvider');
  return address;
}

/** What is asked for in the address: `?workerId=a` as `{ workerId: 'a' }`. */
export function useSearch(): Readonly<Record<string, string>> {
  const { search } = useAddress();
  return useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
}

/** Leads elsewhere as soon as it is shown. */
export function Navigate({ replace = false, ...to }: To) {
  const go = useGo();
  const href = hrefOf(to);
  useEffect(() => void go({ to: href, replace }), [go, href, replace]);
  return null;
}
