import { useLingui } from '@lingui/react';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { keepLanguage } from '#ui/language/language.ts';
import { Page } from '#ui/layout/Page.tsx';
import { Loading } from '#ui/state/States.tsx';
import type { PartnerPage } from '../../partner.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import css from './PartnerFrame.module.css';

type FrameProps = { readonly page: PartnerPage | undefined; readonly token: string };

/** What stands round a partner's page: our name, the language, nothing else. */
export function PartnerFrame({ page, token }: FrameProps) {
  const { i18n } = useLingui();
  const Page = useMemo(() => page && lazy(page.load), [page]);
  const named = i18n.t('A referral for you');
  useEffect(() => {
    document.title = `${named} · Throughline`;
  }, [named]);
  return (
    <>
      <header className={css['bar']} data-print="no">
        <span className={css['brand']}>
          <img src="/icon.svg" alt="" width={26} height={26} />
          Throughline
        </span>
        <LanguageSwitch onChoose={keepLanguage} />
      </header>
      <main className={css['main']}>
        {Page && token ? (
          <Suspense fallback={<Loading />}>
            <Page token={token} />
          </Suspense>
        ) : (
          <DeadLink />
        )}
      </main>
    </>
  );
}

function DeadLink() {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('This link leads nowhere')}>
      <p>
        {i18n.t('It may have expired or been withdrawn. Please ask the agency that sent it for a new one.')}
      </p>
    </Page>
  );
}
