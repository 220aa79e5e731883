import { useLingui } from '@lingui/react';
import { DraftState, FormDialog, TextArea, useDraft, useForm, WritingHints } from '#ui/kit.ts';
import { api } from './api.ts';

type WriteProps = { readonly clientId: string; readonly contactId: string; readonly onClose: () => void };

/** The note of a contact that was recorded without one. */
export function WriteNoteDialog({ clientId, contactId, onClose }: WriteProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { text: '' },
    send: ({ text }) =>
      api('POST /clients/:clientId/contacts/:contactId/note', {
        params: { clientId, contactId },
        body: { text, sign: true },
      }),
    saved: i18n.t('Note signed.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'note',
    subjectId: contactId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Write the note')}
      form={form}
      submit={i18n.t('Sign and finish')}
    >
      <TextArea {...form.at('text')} required label={i18n.t('What happened?')} rows={6} />
      <WritingHints text={form.values.text} />
      <DraftState draft={draft} />
    </FormDialog>
  );
}
