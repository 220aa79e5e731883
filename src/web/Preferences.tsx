import { useLingui } from '@lingui/react';
import { keepLanguage, type Language, languageNames, languages, speak } from '#ui/language/language.ts';
import { keepScheme, useScheme } from '#ui/scheme/useScheme.ts';
import { catalogs } from './catalogs.ts';
import css from './UserMenu.module.css';

type Option<T extends string> = { readonly value: T; readonly label: string; readonly lang?: string };

type OneOfProps<T extends string> = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: string;
  readonly onChange: (value: T) => void;
};

/** A few options in one bar, of which one holds. */
function OneOf<T extends string>({ name, label, options, value, onChange }: OneOfProps<T>) {
  return (
    <fieldset className={css['choice']}>
      <legend>{label}</legend>
      <div className={css['options']}>
        {options.map((option) => (
          <label key={option.value} className={css['option']} lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The language of the screen, each by its own name. */
export function LanguageChoice() {
  const { i18n } = useLingui();
  const choose = (language: Language) => {
    keepLanguage(language);
    void speak(language, catalogs);
  };
  return (
    <OneOf
      name="language"
      label={i18n.t('Language')}
      value={i18n.locale}
      onChange={choose}
      options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
    />
  );
}

/** Paper by day, paper by night, or as the device has it. */
export function SchemeChoice() {
  const { i18n } = useLingui();
  return (
    <OneOf
      name="scheme"
      label={i18n.t('Appearance')}
      value={useScheme()}
      onChange={keepScheme}
      options={[
        { value: 'light', label: i18n.t('Light') },
        { value: 'dark', label: i18n.t('Dark') },
        { value: 'auto', label: i18n.t('As the device') },
      ]}
    />
  );
}
