import { useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../data/session.tsx';
import type { Saving } from '../form/SaveState.tsx';
import { type Content, mirrorOf } from './mirror.ts';
import { type Remote, remoteOf, type Saved } from './remote.ts';
import { DraftSaver } from './saver.ts';

type DraftGiven<V extends object> = {
  /** Which form, in small letters: `contact`. */
  readonly form: string;
  /** What it is about: the id of a client, a case, a goal; for a form about nothing yet, the worker's own id. */
  readonly subjectId: string;
  /** Whose words they are, if a client's: the draft is hidden with that person. */
  readonly clientId?: string;
  /** What is in the form now: `form.values`. The first one counts as blank. */
  readonly values: V;
  /** Puts what was left unfinished back into the form: `form.set`. */
  readonly restore: (values: V) => void;
  /** Where it is kept, for what is more than a draft and has a record of its own; must stay the same. */
  readonly remote?: Remote;
};

/**
 * Never loses a word: saves a form as it is typed, puts it back after a killed browser, a killed server or an
 * ended session. Call `finish` once it was sent: `onSaved: draft.finish`. Show `<DraftState draft={draft} />`.
 */
export function useDraft<V extends object>(given: DraftGiven<V>) {
  const { form, subjectId, clientId, values, restore, remote } = given;
  const workerId = useMe().worker.id;
  const [state, setState] = useState<Saving>('empty');
  const [other, setOther] = useState<Saved>();
  const [restored, setRestored] = useState(false);
  const blank = useRef(values);
  const put = useRef((_content: Content | undefined) => {});
  put.current = (content) => content && restore(onto(blank.current, content));
  const saver = useMemo(
    () =>
      new DraftSaver(
        blank.current as Content,
        mirrorOf(localStorage, workerId, form, subjectId),
        remote ?? remoteOf(form, subjectId, clientId),
        { state: setState, other: setOther },
      ),
    [workerId, form, subjectId, clientId, remote],
  );

  useEffect(() => {
    void saver.open().then((content) => {
      put.current(content);
      setRestored(content !== undefined);
    });
    return savedOnLeaving(saver);
  }, [saver]);

  const written = JSON.stringify(values);
  useEffect(() => saver.typed(JSON.parse(written) as Content), [saver, written]);

  const finish = async () => {
    setRestored(false);
    await saver.finish();
  };

  return {
    state,
    /** True when the form was begun before and what was written then has been put back. */
    restored,
    /** What was saved elsewhere meanwhile, while it waits for a decision. */
    other: other && { values: onto(blank.current, other.content), savedAt: other.savedAt },
    keepMine: () => saver.keepMine(),
    takeOther: () => put.current(saver.takeOther()),
    finish,
    /** Begins afresh: what was put back is not wanted. */
    discard: () => {
      restore(blank.current);
      void finish();
    },
  };
}

/** A draft of an earlier release may lack fields, or have some that are no more. */
function onto<V extends object>(blank: V, content: Content): V {
  const known = Object.entries(content).filter(([name]) => name in blank);
  return { ...blank, ...Object.fromEntries(known) };
}

/** Saves when a field is left and when the page goes out of sight, which may be the last that is heard of it. */
function savedOnLeaving(saver: DraftSaver): () => void {
  const left = () => saver.flush();
  const hidden = () => document.visibilityState === 'hidden' && saver.flush(true);
  const gone = () => saver.flush(true);
  document.addEventListener('focusout', left);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', gone);
  window.addEventListener('online', left);
  return () => {
    saver.flush();
    document.removeEventListener('focusout', left);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', gone);
    window.removeEventListener('online', left);
  };
}
