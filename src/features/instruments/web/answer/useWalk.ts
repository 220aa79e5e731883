import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { fewQuestions, type Screen, screensOf, screenWith } from '../../engine/screens.ts';
import type { Answering } from './useAnswering.ts';

/**
 * The way through a long questionnaire on a telephone: one question after another, then how it was asked. It begins
 * where nobody has answered yet. Elsewhere, and when somebody wants that, everything is on one page.
 */
export function useWalk({ evaluated, completion }: Answering) {
  const narrow = useMediaQuery('(max-width: 40rem)', false, { getInitialValueInEffect: false });
  const [whole, setWhole] = useState(false);
  const screens = screensOf(evaluated);
  const [came, setCame] = useState(() => firstOpen(evaluated, screens));
  const isLong = narrow && screens.length > fewQuestions;
  const walks = isLong && !whole;
  const at = Math.min(came, screens.length);
  const atEnd = at === screens.length;
  const submit = () => {
    if (!walks) completion.submit();
    else if (!atEnd) setCame(at + 1);
    else completion.submit((key) => setCame(Math.max(0, screenWith(screens, key))));
  };
  return {
    /** Sends what is whole, or goes on to the next question. */
    form: { ...completion, submit },
    /** Undefined where everything is on one page. */
    step: walks ? { at, of: screens.length, shown: screens[at]?.shown } : undefined,
    begins: !walks || at === 0,
    ends: !walks || atEnd,
    ...(walks && at > 0 ? { back: () => setCame(at - 1) } : {}),
    /** Turns between one question and all of them; only where there is something to choose. */
    ...(isLong ? { turn: () => setWhole(!whole) } : {}),
  };
}

/** The first question without an answer; the end, where all have one. */
function firstOpen({ places }: Answering['evaluated'], screens: readonly Screen[]): number {
  const answered = new Set(places.flatMap(({ node }) => (node.answers.length > 0 ? [node.key] : [])));
  const open = screens.findIndex(({ key }) => !answered.has(key));
  return open === -1 ? screens.length : open;
}
