import { useLingui } from '@lingui/react';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { keepLanguage, type Language, languageNames, languages, speak } from '#ui/language/language.ts';
import { Page } from '#ui/layout/Page.tsx';
import { Loading } from '#ui/state/States.tsx';
import type { PartnerPage } from '../../partner.tsx';
import { partnerCatalogs } from './catalogs.ts';
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
        <LanguageSwitch />
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

function LanguageSwitch() {
  const { i18n } = useLingui();
  const choose = (language: Language) => {
    keepLanguage(language);
    void speak(language, partnerCatalogs);
  };
  return (
    <fieldset className={css['languages']} aria-label={i18n.t('Language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.locale === language}
          onClick={() => choose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
