import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { FieldRow, languageName, SelectField, Stack, TextField } from '#ui/kit.ts';
import type { useWish } from './useWish.ts';

const languages = ['en', 'es', 'zh', 'tl', 'vi', 'ar', 'fr', 'ko', 'ru', 'ht', 'hi', 'pt', 'uk', 'so', 'ase'];
const distances = ['2', '5', '10', '25', '50'];

/** What is looked for: words, need, language and distance. */
export function WishFields({
  at,
  nearError,
}: Pick<ReturnType<typeof useWish>, 'at'> & { readonly nearError: string | undefined }) {
  const { i18n } = useLingui();
  const { choices } = useDomains();
  const need = at('need');
  return (
    <search>
      <Stack gap={3}>
        <TextField
          {...at('q')}
          type="search"
          label={i18n.t('Words')}
          hint={i18n.t('In the name, the description or the organization')}
        />
        <FieldRow>
          <SelectField
            {...need}
            label={i18n.t('Helps with')}
            choices={choices(need.value ? [need.value] : [])}
          />
          <SelectField
            {...at('language')}
            label={i18n.t('Language')}
            choices={languages.map((value) => ({ value, label: languageName(i18n, value) }))}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...at('near')}
            error={nearError}
            label={i18n.t('Near')}
            hint={i18n.t('Town or postal code')}
            short
          />
          <SelectField
            {...at('withinKm')}
            label={i18n.t('At most')}
            choices={distances.map((value) => ({ value, label: i18n.t('{km} km', { km: value }) }))}
          />
          <TextField {...at('age')} label={i18n.t('Age')} inputMode="numeric" maxLength={3} short />
        </FieldRow>
      </Stack>
    </search>
  );
}
