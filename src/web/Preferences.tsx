import { useLingui } from '@lingui/react';
import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceLaptop, IconMoon, IconSun } from '@tabler/icons-react';
import { keepLanguage, type Language, languageNames, languages, speak } from '#ui/language/language.ts';
import { catalogs } from './catalogs.ts';

const chosen = (yes: boolean) => (yes ? <IconCheck size={18} aria-hidden /> : null);

/** The language of the screen, each by its own name. */
export function LanguageChoice() {
  const { i18n } = useLingui();
  const choose = (language: Language) => {
    keepLanguage(language);
    void speak(language, catalogs);
  };
  return (
    <>
      <Menu.Label>{i18n.t('Language')}</Menu.Label>
      {languages.map((language) => (
        <Menu.Item
          key={language}
          role="menuitemradio"
          aria-checked={i18n.locale === language}
          lang={language}
          rightSection={chosen(i18n.locale === language)}
          onClick={() => choose(language)}
        >
          {languageNames[language]}
        </Menu.Item>
      ))}
    </>
  );
}

/** Paper by day, paper by night, or as the device has it. */
export function SchemeChoice() {
  const { i18n } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { value: 'light', label: i18n.t('Light'), icon: IconSun },
    { value: 'dark', label: i18n.t('Dark'), icon: IconMoon },
    { value: 'auto', label: i18n.t('As this device'), icon: IconDeviceLaptop },
  ] as const;
  return (
    <>
      <Menu.Label>{i18n.t('Appearance')}</Menu.Label>
      {schemes.map(({ value, label, icon: Icon }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={colorScheme === value}
          leftSection={<Icon size={18} aria-hidden />}
          rightSection={chosen(colorScheme === value)}
          onClick={() => setColorScheme(value)}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  );
}
