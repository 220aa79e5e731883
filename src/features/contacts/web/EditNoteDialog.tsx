import { useLingui } from '@lingui/react';
import {
  ConflictDialog,
  DraftState,
  FormDialog,
  TextArea,
  useDraft,
  useForm,
  WritingHints,
} from '#ui/kit.ts';
import type { LogEntry, Note } from '../contract.ts';
import { api } from './api.ts';
import { CircumstanceFields } from './CircumstanceFields.tsx';
import { useCircumstanceLabels } from './useCircumstanceLabels.ts';
import { circumstancesOf, toSend } from './values.ts';

type EditProps = {
  readonly clientId: string;
  readonly entry: LogEntry;
  readonly note: Note;
  readonly onClose: () => void;
};

const valuesOf = (entry: LogEntry, text: string) => ({ ...circumstancesOf(entry), text });

/** Changes a note that is not signed, and when and with whom it was. */
export function EditNoteDialog({ clientId, entry, note, onClose }: EditProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: valuesOf(entry, note.text),
    version: note.version,
    send: ({ text, happenedAt, ...circumstances }, version) =>
      api('PUT /clients/:clientId/notes/:noteId', {
        params: { clientId, noteId: note.id },
        body: {
          ...toSend({ ...circumstances, happenedAt }),
          happenedAt: happenedAt || entry.happenedAt,
          text,
        },
        ifMatch: version,
      }),
    current: (saved) => {
      const now = saved as LogEntry;
      return { values: valuesOf(now, now.note?.text ?? ''), version: now.note?.version ?? 0 };
    },
    saved: i18n.t('Note saved.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'note',
    subjectId: note.id,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <>
      <FormDialog
        open
        wide
        onClose={onClose}
        title={i18n.t('Change the note')}
        form={form}
        submit={i18n.t('Save')}
      >
        <TextArea {...form.at('text')} required label={i18n.t('What happened?')} rows={6} />
        <WritingHints text={form.values.text} />
        <DraftState draft={draft} />
        <CircumstanceFields values={form.values} set={form.set} errorAt={form.errorAt} prefix="change-" />
      </FormDialog>
      <ConflictDialog form={form} labels={{ text: i18n.t('Note'), ...useCircumstanceLabels() }} />
    </>
  );
}
