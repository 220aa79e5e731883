import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import type { sharingRoutes } from '#features/sharing/contract.ts';
import { purposeWords } from '#features/sharing/rules.ts';
import { apiFor, ChoiceField, SelectField, TextField, withCommas } from '#ui/kit.ts';
import type { SaidForm } from './values.ts';

const sharingApi = apiFor<typeof sharingRoutes>();

type Props = { readonly clientId: string; readonly form: SaidForm };

/** On which consent it rests or why none is needed, and whether the person may see it. */
export function ConsentFields({ clientId, form }: Props) {
  const { i18n } = useLingui();
  const sharing = useQuery({
    queryKey: ['sharing', clientId],
    queryFn: ({ signal }) => sharingApi('GET /clients/:clientId/sharing', { params: { clientId }, signal }),
  });
  const consents = (sharing.data?.consents ?? []).filter(({ state }) => state === 'live');
  const choices = consents.map(({ id, organization, purpose, givenOn }) => ({
    value: id,
    label: withCommas([organization?.name, i18n.t(purposeWords[purpose]), givenOn]),
  }));
  return (
    <>
      <SelectField
        {...form.at('consentId')}
        required
        label={i18n.t('The consent it rests on')}
        choices={[...choices, { value: 'none', label: i18n.t('None is needed') }]}
      />
      {form.values.consentId === 'none' ? (
        <TextField
          {...form.at('noConsentBecause')}
          required
          label={i18n.t('Why none is needed')}
          hint={i18n.t(
            'For example: they were there and asked them to speak; they came by themselves and we only listened.',
          )}
        />
      ) : null}
      <ChoiceField
        {...form.at('clientMaySee')}
        required
        beside
        label={i18n.t('May the person see it?')}
        choices={[
          { value: 'yes', label: i18n.t('Yes') },
          { value: 'no', label: i18n.t('No') },
        ]}
      />
      {form.values.clientMaySee === 'no' ? (
        <TextField {...form.at('hiddenBecause')} required label={i18n.t('Why not')} />
      ) : null}
    </>
  );
}
