import { useLingui } from '@lingui/react';
import { DraftState, FormDialog, TextArea, TextField, useDraft, useForm, WritingHints } from '#ui/kit.ts';
import { api } from './api.ts';

type AmendProps = { readonly clientId: string; readonly noteId: string; readonly onClose: () => void };

/** Adds to a signed note; what was signed stays as it is. */
export function AmendDialog({ clientId, noteId, onClose }: AmendProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { text: '', reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/notes/:noteId/amendments', { params: { clientId, noteId }, body }),
    saved: i18n.t('Added to the note.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'amendment',
    subjectId: noteId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add to a signed note')}
      form={form}
      submit={i18n.t('Add to it')}
    >
      <p>
        {i18n.t(
          'What was signed stays as it is. What you add stands beside it, with your name and the reason.',
        )}
      </p>
      <TextArea {...form.at('text')} required label={i18n.t('What is to be added')} rows={4} />
      <WritingHints text={form.values.text} />
      <TextField {...form.at('reason')} required label={i18n.t('Why')} />
      <DraftState draft={draft} />
    </FormDialog>
  );
}
