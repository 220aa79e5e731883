import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import { inLine, Mark, Soft, TimelineItem, When } from '#ui/kit.ts';
import type { LogEntry } from '../contract.ts';
import { kindWords, outcomeWords, partnerWords } from '../rules.ts';
import css from './Entry.module.css';
import { NoteActions } from './NoteActions.tsx';
import { NoteText } from './NoteText.tsx';

type EntryProps = {
  readonly clientId: string;
  /** The client's chosen name. */
  readonly name: string | undefined;
  readonly entry: LogEntry;
  readonly open: boolean;
};

/** One contact in the log: when, how, with whom, and what was written. The newest are open, others tell their first line. */
export function Entry({ clientId, name, entry, open }: EntryProps) {
  const { i18n } = useLingui();
  const { note } = entry;
  const whom =
    entry.withName ?? ((entry.withWhom === 'client' && name) || i18n.t(partnerWords[entry.withWhom]));
  return (
    <TimelineItem
      when={<When at={entry.happenedAt} format="time" />}
      title={inLine([i18n.t(kindWords[entry.kind]), whom])}
      marks={<Marks entry={entry} />}
      open={note !== null && note.signedAt === null}
    >
      <details id={note ? `note-${note.id}` : undefined} className={css['entry']} open={open}>
        <summary>
          <span className={css['folded']} dir="auto">
            {note ? firstLine(note.text) : i18n.t('No note was written.')}
          </span>
          <span className={css['unfolded']}>{i18n.t('Fold up')}</span>
        </summary>
        {note ? <NoteText note={note} /> : null}
        <Said entry={entry} />
        <NoteActions clientId={clientId} entry={entry} />
      </details>
    </TimelineItem>
  );
}

const shownLetters = 90;
function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > shownLetters ? `${line.slice(0, shownLetters)}…` : line;
}

function Marks({ entry }: { readonly entry: LogEntry }) {
  const { i18n } = useLingui();
  return (
    <>
      {entry.outcome === 'reached' ? null : <Mark>{i18n.t(outcomeWords[entry.outcome])}</Mark>}
      {entry.note && !entry.note.signedAt ? <Mark tone="warn">{i18n.t('Not signed yet')}</Mark> : null}
      {entry.note?.signedLate ? <Mark tone="plain">{i18n.t('Signed late')}</Mark> : null}
      {entry.forHousehold ? <Mark tone="info">{i18n.t('For the household')}</Mark> : null}
      {entry.interpreterUsed ? <Mark tone="info">{i18n.t('With interpreter')}</Mark> : null}
      {entry.sensitivity ? <Mark tone="info">{i18n.t(categoryWords[entry.sensitivity])}</Mark> : null}
    </>
  );
}

const HOUR = 3_600_000;

/** What was promised, how long it took, and when it was written down if that was later. */
function Said({ entry }: { readonly entry: LogEntry }) {
  const { i18n } = useLingui();
  const later = Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt) > HOUR;
  return (
    <>
      {entry.promises.map(({ id, promise, dueOn }) => (
        <p key={id}>
          {i18n.t('Promised: {promise}', { promise })}{' '}
          <Soft>
            <When at={dueOn} />
          </Soft>
        </p>
      ))}
      <p>
        <Soft>
          {inLine([
            entry.worker.name,
            entry.program,
            entry.minutes !== null &&
              i18n.t('{minutes, plural, one {# minute} other {# minutes}}', { minutes: entry.minutes }),
          ])}
          {later ? (
            <>
              {' '}
              · {i18n.t('written down')} <When at={entry.recordedAt} format="full" />
            </>
          ) : null}
        </Soft>
      </p>
    </>
  );
}
