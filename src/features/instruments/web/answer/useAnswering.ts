import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useDraft, useSubmit } from '#ui/kit.ts';
import type { ResponseSheet } from '../../contract.ts';
import { answersWithout, withAnswers, withOccurrence, withoutOccurrence } from '../../engine/changes.ts';
import { brokenIn } from '../../engine/constraints.ts';
import {
  type Evaluated,
  type Expressions,
  evaluate,
  isCalculated,
  nameOfQuestion,
} from '../../engine/evaluate.ts';
import type { Answer, Questionnaire, ResponseItem } from '../../engine/fhir.ts';
import { type Form, formOf } from '../../engine/form.ts';
import { mistakesIn } from '../../engine/mistakes.ts';
import { layOut, type Node, placesOf, toResponseItems } from '../../engine/nodes.ts';
import { mistakeWords } from '../../rules/mistakes.ts';
import { ResponseRemote, type Values, valuesOf } from './remote.ts';

export type Answering = ReturnType<typeof useAnswering>;

/** Without what is calculated: the server says what that is. */
function withoutCalculated(form: Form, values: Values): Values {
  const nodes = layOut(form, values.items as readonly ResponseItem[]);
  const calculated = placesOf(nodes).filter(({ node }) => isCalculated(node.item));
  const overrides = new Map(calculated.map(({ node }) => [node.key, []] as const));
  return { ...values, items: toResponseItems(nodes, { keep: () => true, empty: true, overrides }) };
}

const focusOn = (key: string) => document.getElementById(`field-${key}`)?.focus();

/** Somebody answering: what is asked just now, and every way to answer it; it saves itself. */
export function useAnswering(clientId: string, sheet: ResponseSheet) {
  const { i18n } = useLingui();
  const queries = useQueryClient();
  const form = useMemo(() => formOf(sheet.questionnaire as unknown as Questionnaire), [sheet.questionnaire]);
  const [values, setValues] = useState(() => valuesOf(sheet));
  const [computed, setComputed] = useState(sheet.computed);
  const [growing, setGrowing] = useState<string>();
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one record for as long as the page is open
  const remote = useMemo(
    () =>
      new ResponseRemote(
        clientId,
        sheet,
        (given) => withoutCalculated(form, given),
        (saved) => {
          setComputed(saved.computed);
          void queries.invalidateQueries({ queryKey: ['instruments', clientId] });
        },
      ),
    [clientId, sheet.id, form],
  );
  const ask: Expressions = useCallback((question) => computed[nameOfQuestion(question)] ?? [], [computed]);
  const evaluated: Evaluated = useMemo(
    () => evaluate(form, values.items as readonly ResponseItem[], ask),
    [form, values.items, ask],
  );
  const broken = useMemo(() => brokenIn(form, evaluated, ask), [form, evaluated, ask]);
  const mistakes = useMemo(() => mistakesIn(form, evaluated), [form, evaluated]);
  const draft = useDraft({
    form: 'instrument-response',
    subjectId: sheet.id,
    clientId,
    values,
    restore: setValues,
    remote,
  });
  const completion = useSubmit({
    send: (given: Values) => remote.complete(given),
    saved: i18n.t('Completed.'),
    onSaved: draft.finish,
  });
  const setItems = (items: readonly ResponseItem[]) => setValues((before) => ({ ...before, items }));
  const answer = (key: string, answers: readonly Answer[]) =>
    setItems(withAnswers(evaluated.nodes, key, answers));
  return {
    form,
    values,
    language: values.language,
    set: (changed: Partial<Values>) => setValues((before) => ({ ...before, ...changed })),
    evaluated,
    draft,
    answer,
    /** Answers one of several places of a repeated question. */
    answerAt(node: Node, nth: number, given: Answer | undefined) {
      setGrowing(undefined);
      if (given === undefined) return answer(node.key, answersWithout(node, nth));
      const next = [...node.answers];
      next[nth] = { ...given, ...(node.answers[nth]?.item ? { item: node.answers[nth].item } : {}) };
      return answer(node.key, next);
    },
    removeAnswer: (node: Node, nth: number) => answer(node.key, answersWithout(node, nth)),
    /** An empty place for one more answer. */
    grow: setGrowing,
    isGrowing: (key: string) => growing === key,
    addOccurrence: (key: string) => setItems(withOccurrence(evaluated.nodes, key)),
    removeOccurrence: (key: string) => setItems(withoutOccurrence(evaluated.nodes, key)),
    errorAt(key: string) {
      const all = [...(tried ? mistakes : []), ...broken.mistakes];
      const found = all.find((one) => one.key === key);
      // The sentence of a questionnaire is its own: it stands in no catalogue.
      if (found?.code === 'constraint') return String(found.values['human']);
      return found && i18n.t(mistakeWords[found.code], found.values);
    },
    /** Rules of the questionnaire that an answer leaves, and that keep nothing from being completed. */
    warningsAt: (key: string) =>
      broken.warnings.filter((one) => one.key === key).map(({ values }) => String(values['human'])),
    /** What still keeps it from being completed, once somebody has tried. */
    mistakes: tried ? mistakes : [],
    completion: {
      error: completion.error,
      busy: completion.busy,
      /** Completes it, or leads to the first question that needs another look. */
      submit(leadTo: (key: string) => void = focusOn) {
        setTried(true);
        const [first] = mistakes;
        if (first) leadTo(first.key);
        else completion.run(values);
      },
    },
  };
}
