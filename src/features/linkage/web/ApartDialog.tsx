import { useLingui } from '@lingui/react';
import { FormDialog, useForm, WordsArea } from '#ui/kit.ts';
import type { Pair } from '../contract.ts';
import { api } from './api.ts';

type Props = { readonly pair: Pair; readonly onClose: () => void };

/** Remembers that two records are of two people, so that nobody is asked again. */
export function ApartDialog({ pair, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) => api('POST /duplicates/:pairId/apart', { params: { pairId: pair.id }, body }),
    saved: i18n.t('Kept: they are two people.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('{one} and {other} are two people', { one: pair.one.name, other: pair.other.name })}
      form={form}
      submit={i18n.t('Not the same person')}
    >
      <WordsArea {...form.at('reason')} required label={i18n.t('How do you know?')} />
    </FormDialog>
  );
}
