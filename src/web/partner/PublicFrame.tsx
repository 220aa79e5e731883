import { useLingui } from '@lingui/react';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Loading } from '#ui/state/States.tsx';
import type { PublicPage } from '../../partner.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import css from './PartnerFrame.module.css';

type Props = { readonly page: PublicPage; readonly name: string };

/** What stands round a page for anybody: the language. The title in the browser's list says nothing of what it is about. */
export function PublicFrame({ page, name }: Props) {
  const { i18n } = useLingui();
  const Page = useMemo(() => lazy(page.load), [page]);
  const title = i18n.t('Information');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header className={css['bar']} data-print="no">
        <LanguageSwitch />
      </header>
      <main className={css['main']}>
        <Suspense fallback={<Loading />}>
          <Page name={name} />
        </Suspense>
      </main>
    </>
  );
}
