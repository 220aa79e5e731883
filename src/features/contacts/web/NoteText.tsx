import { useLingui } from '@lingui/react';
import { Ago, comma, Soft, useMe, When } from '#ui/kit.ts';
import type { Note } from '../contract.ts';
import css from './Entry.module.css';

/** What was written, and beside it what was added later. */
export function NoteText({ note }: { readonly note: Note }) {
  const { i18n } = useLingui();
  return (
    <>
      <p className={css['text']} dir="auto">
        {note.text}
      </p>
      {note.amendments.map((added) => (
        <div key={added.id} className={css['amendment']}>
          <p className={css['text']} dir="auto">
            {added.text}
          </p>
          <Soft>
            {i18n.t('Added by {name}: {reason}', { name: added.by.name, reason: added.reason })}
            {comma()}
            <When at={added.createdAt} format="full" />
          </Soft>
        </div>
      ))}
      {note.signedAt ? null : <Waiting note={note} />}
    </>
  );
}

/** A note that waits for its signature. Lateness is a call for help, not a fault. */
function Waiting({ note }: { readonly note: Note }) {
  const { i18n } = useLingui();
  const own = useMe().worker.id === note.author.id;
  if (new Date(note.dueAt) > new Date()) {
    return (
      <p>
        <Soft>
          {i18n.t('To be signed')} <Ago at={note.dueAt} />
        </Soft>
      </p>
    );
  }
  if (!own)
    return (
      <p>
        {i18n.t('{name} has not found the time to finish this note. Ask what would help.', {
          name: note.author.name,
        })}
      </p>
    );
  return (
    <p>
      {i18n.t(
        'This note has waited longer than we want. If there is too little time for notes, tell your supervisor: that is worth knowing.',
      )}
    </p>
  );
}
