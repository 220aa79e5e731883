import { useRef, useState } from 'react';
import { Problem } from '#ui/kit.ts';
import type { Answer, Interview } from '../../contract.ts';
import { api } from '../api.ts';

/** What is known of the words of one question: as they were last kept, and whether they were changed elsewhere. */
type Kept = { words: string; version: number };
export type Clash = { readonly questionId: string; readonly theirs: Answer };

const isStale = (failure: unknown): failure is Problem =>
  failure instanceof Problem && failure.status === 412;

const keptOf = (interview: Interview) =>
  new Map<string, Kept>(
    interview.questions.map(({ id, answer }) => [
      id,
      { words: answer?.words ?? '', version: answer?.version ?? 0 },
    ]),
  );

/** The answers as they are written, kept one by one; one that was changed elsewhere waits for a choice. */
export function useAnswers(clientId: string, interview: Interview) {
  const kept = useRef(keptOf(interview));
  const [words, setWords] = useState<Record<string, string>>(() =>
    Object.fromEntries([...kept.current].map(([id, { words: written }]) => [id, written])),
  );
  const [clash, setClash] = useState<Clash>();
  const [error, setError] = useState<Error | null>(null);
  const params = (questionId: string) => ({ clientId, interviewId: interview.id, questionId });

  async function put(questionId: string, text: string): Promise<void> {
    const before = kept.current.get(questionId) ?? { words: '', version: 0 };
    if (text === before.words) return;
    try {
      const answer = await api('PUT /clients/:clientId/interviews/:interviewId/answers/:questionId', {
        params: params(questionId),
        body: { words: text },
        ifMatch: before.version,
      });
      kept.current.set(questionId, { words: text, version: answer.version });
      setError(null);
    } catch (failure) {
      if (isStale(failure)) setClash({ questionId, theirs: failure.current as Answer });
      throw failure;
    }
  }

  const write = (changed: Record<string, string>) => setWords((before) => ({ ...before, ...changed }));
  return {
    words,
    clash,
    error,
    write,
    /** Keeps one answer; throws when it could not be kept. */
    keep: (questionId: string) => put(questionId, words[questionId] ?? ''),
    /** Keeps one answer when its field is left; what fails is said, and tried again with the next one. */
    leave: (questionId: string) =>
      void put(questionId, words[questionId] ?? '').catch((failure: Error) =>
        setError(isStale(failure) ? null : failure),
      ),
    keepAll: () => Promise.all(Object.entries(words).map(([id, text]) => put(id, text))),
    /** Ends a clash with the words that were chosen. */
    choose: (chosen: string) => {
      if (!clash) return;
      kept.current.set(clash.questionId, { words: clash.theirs.words, version: clash.theirs.version });
      write({ [clash.questionId]: chosen });
      setClash(undefined);
    },
  };
}
