import { useLingui } from '@lingui/react';
import { type Bound, ChoicesField, languageName } from '#ui/kit.ts';

/** The languages spoken most in homes of the United States (Census Bureau, ACS 2019), and American Sign Language. */
const common = ['en', 'es', 'zh', 'tl', 'vi', 'ar', 'fr', 'ko', 'ru', 'ht', 'hi', 'pt', 'uk', 'so', 'ase'];

type LanguagesProps = Bound<readonly string[]> & { readonly label: string };

/** Which languages somebody speaks; each is called as the page's own language calls it. */
export function LanguagesField(props: LanguagesProps) {
  const { i18n } = useLingui();
  const offered = [...new Set([...common, ...props.value])];
  const choices = offered.map((value) => ({ value, label: languageName(i18n, value) }));
  return <ChoicesField {...props} beside choices={choices} />;
}
