import { useLingui } from '@lingui/react';
import { type Language, languageNames, languages, speak } from '#ui/language/language.ts';
import { partnerCatalogs } from './catalogs.ts';
import css from './PartnerFrame.module.css';

/** Each language by its own name. `onChoose` may remember it; on a page that keeps nothing, nobody does. */
export function LanguageSwitch({ onChoose }: { readonly onChoose?: (language: Language) => void }) {
  const { i18n } = useLingui();
  const choose = (language: Language) => {
    onChoose?.(language);
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
