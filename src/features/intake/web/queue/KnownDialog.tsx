import { useLingui } from '@lingui/react';
import { bornOn, findPeople } from '#features/clients/web/index.tsx';
import { FormDialog, type Option, PickField, TextArea, useForm } from '#ui/kit.ts';
import type { SelfReferral } from '../../contract.ts';
import { casesApi } from '../api.ts';

type Props = { readonly one: SelfReferral; readonly onClose: () => void };

const asOptions = async (words: string, signal: AbortSignal): Promise<Option[]> =>
  (await findPeople(words, signal)).map((person) => ({
    id: person.id,
    label: person.name,
    ...bornOn(person),
  }));

/** Whoever wrote is on record: another case is opened for them, so that nobody has two records. */
export function KnownDialog({ one, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { person: null as Option | null, reasonForContact: one.words },
    send: ({ person, reasonForContact }) =>
      casesApi('POST /clients/:clientId/cases', {
        params: { clientId: person?.id ?? '' },
        body: {
          programId: one.program.id,
          reasonForContact,
          immediateDanger: one.inDanger ? i18n.t('They wrote that somebody is in danger.') : null,
          source: 'self',
          cameBy: 'online',
          selfReferralId: one.id,
        },
      }),
    saved: i18n.t('Case opened.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Open a case for somebody on record')}
      form={form}
      submit={i18n.t('Open case')}
    >
      <PickField {...form.at('person')} required label={i18n.t('Who is it?')} find={asOptions} />
      <TextArea {...form.at('reasonForContact')} required label={i18n.t('What they say brought them')} />
    </FormDialog>
  );
}
