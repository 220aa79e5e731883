import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Hint } from './hint.ts';
import type { Reading } from './reading.ts';
import { keepSwitchedOff, readSwitchedOff } from './switched-off.ts';

const leastLetters = 12;

type Found = { readonly hints: readonly Hint[]; readonly reading: Reading | undefined };
const nothing: Found = { hints: [], reading: undefined };

/** What is found in a text once somebody pauses, without the rules they switched off, and how to switch one. */
export function useHints(text: string, toClient: boolean) {
  const [settled] = useDebouncedValue(text, 900);
  const [found, setFound] = useState(nothing);
  const [off, setOff] = useState(readSwitchedOff);
  useEffect(() => {
    let stale = false;
    if (settled.length < leastLetters) setFound(nothing);
    else
      void look(settled, toClient).then(
        (now) => stale || setFound(now),
        () => undefined,
      );
    return () => {
      stale = true;
    };
  }, [settled, toClient]);
  const keep = (rules: ReadonlySet<string>) => {
    setOff(rules);
    keepSwitchedOff(rules);
  };
  return {
    hints: found.hints.filter(({ rule }) => !off.has(rule)),
    silent: found.hints.length - found.hints.filter(({ rule }) => !off.has(rule)).length,
    reading: found.reading,
    switchOff: (rule: string) => keep(new Set([...off, rule])),
    switchOn: () => keep(new Set([...off].filter((rule) => !found.hints.some((hint) => hint.rule === rule)))),
  };
}

async function look(text: string, toClient: boolean): Promise<Found> {
  const [{ hintsFor }, { reading }] = await Promise.all([import('./checker.ts'), import('./reading.ts')]);
  return { hints: await hintsFor(text), reading: toClient ? reading(text) : undefined };
}
