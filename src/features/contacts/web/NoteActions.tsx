import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Mistakes, useMe, useSubmit } from '#ui/kit.ts';
import type { LogEntry, Note } from '../contract.ts';
import { AmendDialog } from './AmendDialog.tsx';
import { api } from './api.ts';
import { EditNoteDialog } from './EditNoteDialog.tsx';
import css from './Entry.module.css';
import { WriteNoteDialog } from './WriteNoteDialog.tsx';

type Of = { readonly clientId: string; readonly entry: LogEntry };

/** What can be done with the note of an entry: sign, change, add to it, or write the one that is missing. */
export function NoteActions({ clientId, entry }: Of) {
  const mine = useMe().worker.id === entry.worker.id;
  if (entry.note) return <Existing clientId={clientId} entry={entry} note={entry.note} />;
  return mine ? <Missing clientId={clientId} entry={entry} /> : null;
}

function Existing({ clientId, entry, note }: Of & { readonly note: Note }) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<'change' | 'amend'>();
  const sign = useSubmit({
    send: () =>
      api('POST /clients/:clientId/notes/:noteId/signature', {
        params: { clientId, noteId: note.id },
        ifMatch: note.version,
      }),
    saved: i18n.t('Note signed.'),
  });
  const close = () => setDoing(undefined);
  return (
    <div className={css['more']} data-print="no">
      <Mistakes error={sign.error} />
      {note.can.includes('sign') ? (
        <Button busy={sign.busy} onClick={() => sign.run(undefined)}>
          {i18n.t('Sign')}
        </Button>
      ) : null}
      {note.can.includes('change') ? (
        <Button look="plain" onClick={() => setDoing('change')}>
          {i18n.t('Change…')}
        </Button>
      ) : null}
      {note.can.includes('amend') ? (
        <Button look="plain" onClick={() => setDoing('amend')}>
          {i18n.t('Add to it…')}
        </Button>
      ) : null}
      {doing === 'change' && <EditNoteDialog clientId={clientId} entry={entry} note={note} onClose={close} />}
      {doing === 'amend' && <AmendDialog clientId={clientId} noteId={note.id} onClose={close} />}
    </div>
  );
}

function Missing({ clientId, entry }: Of) {
  const { i18n } = useLingui();
  const [writing, setWriting] = useState(false);
  return (
    <div className={css['more']} data-print="no">
      <Button look="plain" onClick={() => setWriting(true)}>
        {i18n.t('Write the note…')}
      </Button>
      {writing && (
        <WriteNoteDialog clientId={clientId} contactId={entry.id} onClose={() => setWriting(false)} />
      )}
    </div>
  );
}
