import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import type { Domain } from '#platform/values/index.ts';
import {
  ChoiceField,
  DraftState,
  FormDialog,
  SelectField,
  Stack,
  TextField,
  useDraft,
  useForm,
} from '#ui/kit.ts';
import { type Rated, type Rater, raters, raterWords, ratings, ratingWords } from '../rules.ts';
import { api } from './api.ts';

type Given = Readonly<Record<string, { readonly rating: `${Rated}` | ''; readonly words: string }>>;
type Values = { readonly ratedBy: Rater | ''; readonly given: Given };

const blank: Values = { ratedBy: 'together', given: {} };

/** Only what was rated is sent: an area that nobody spoke of stays unrated. */
const rated = (domains: readonly Domain[], given: Given) =>
  domains.flatMap((domain) => {
    const one = given[domain];
    return one?.rating ? [{ domain, rating: Number(one.rating), words: one.words }] : [];
  });

/** One sitting: as many areas of life as were spoken of, from 1 to 5, with their words. */
export function RateDialog({
  clientId,
  onClose,
}: {
  readonly clientId: string;
  readonly onClose: () => void;
}) {
  const { i18n } = useLingui();
  const { asked, nameOf } = useDomains();
  const form = useForm({
    initial: blank,
    send: ({ ratedBy, given }: Values) =>
      api('POST /clients/:clientId/ratings', {
        params: { clientId },
        body: { ratedBy: ratedBy || 'together', ratings: rated(asked, given) },
      }),
    saved: i18n.t('Written down how it is going.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'rating',
    subjectId: clientId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  const { given } = form.values;
  const set = (domain: Domain, changed: Partial<Given[string]>) =>
    form.set({ given: { ...given, [domain]: { rating: '', words: '', ...given[domain], ...changed } } });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={i18n.t('How is it going?')}
      form={form}
      submit={i18n.t('Write it down')}
    >
      <SelectField
        {...form.at('ratedBy')}
        required
        label={i18n.t('Who says so')}
        choices={raters.map((value) => ({ value, label: i18n.t(raterWords[value]) }))}
      />
      <p>{i18n.t('Leave out what you did not speak of.')}</p>
      {asked.map((domain) => (
        <Stack key={domain} gap={2}>
          <ChoiceField
            beside
            name={`rating-${domain}`}
            label={nameOf(domain)}
            value={given[domain]?.rating ?? ''}
            onChange={(rating) => set(domain, { rating })}
            choices={ratings.map((rating) => ({
              value: `${rating}` as const,
              label: i18n.t(ratingWords[rating]),
            }))}
          />
          {given[domain]?.rating ? (
            <TextField
              name={`words-${domain}`}
              label={i18n.t('In their own words')}
              value={given[domain]?.words ?? ''}
              onChange={(words) => set(domain, { words })}
            />
          ) : null}
        </Stack>
      ))}
      <DraftState draft={draft} />
    </FormDialog>
  );
}
