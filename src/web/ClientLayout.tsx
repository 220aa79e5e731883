import { useLingui } from '@lingui/react';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import { useMe } from '#ui/data/session.tsx';
import type { Room } from '#ui/room.ts';
import { Loading } from '#ui/state/States.tsx';
import { NavLink } from '#ui/way/NavLink.tsx';
import { useAddress } from '#ui/way/Way.tsx';
import css from './ClientLayout.module.css';
import { clientTabsFor, pagesFor } from './navigation.ts';

type HeaderProps = { readonly clientId: string };

type Props = HeaderProps & { readonly rooms: readonly Room[]; readonly children: ReactNode };

/** Who this is about stays in sight; below it the tabs that the rooms have filled. */
export function ClientLayout({ rooms, clientId, children }: Props) {
  const { i18n } = useLingui();
  const load = rooms.find((room) => room.clientHeader)?.clientHeader;
  const Header = useMemo<ComponentType<HeaderProps> | undefined>(() => load && lazy(load), [load]);
  const tabs = clientTabsFor(pagesFor(rooms, useMe().can));
  const bar = useLitTabInSight();
  return (
    <div className={css['layout']}>
      <div className={css['fixed']}>
        {Header ? (
          <Suspense
            fallback={
              <div data-waiting>
                <Loading />
              </div>
            }
          >
            <Header clientId={clientId} />
          </Suspense>
        ) : null}
        <nav ref={bar} aria-label={i18n.t('About this person')} className={css['tabs']}>
          {tabs.map(({ name, label }) => (
            <NavLink key={name} to={`/clients/${clientId}/${name}`} className={css['tab']}>
              {i18n.t(label)}
            </NavLink>
          ))}
        </nav>
      </div>
      <div className={css['page']}>{children}</div>
    </div>
  );
}

/** On a phone not all tabs fit: the one whose page this is stands in the middle, whichever way the words run. */
function useLitTabInSight() {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useAddress();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the address another tab is lit
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    // Told its width after the layout: to measure it here would lay out the whole page once more.
    const watch = new ResizeObserver(() => {
      const lit = current.querySelector('[aria-current=page]');
      if (lit) current.scrollLeft += middleOf(lit) - middleOf(current);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [pathname]);
  return bar;
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
