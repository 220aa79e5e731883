import { useLingui } from '@lingui/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Soft } from '../layout/Section.tsx';
import type { Hint } from './checker.ts';
import styles from './WritingHints.module.css';

const shown = 3;
const leastLetters = 12;
/** What people with eight years of school read with ease; half of the adults of the United States do not read beyond. */
const easyGrade = 8;

type Found = { readonly hints: readonly Hint[]; readonly grade: number | undefined };
const nothing: Found = { hints: [], grade: undefined };

/**
 * What one could say with the person first, and, where the text goes to a client, how hard it is to read. It never
 * stands in the way: nothing is marked in the text, and nothing waits for it. English only.
 */
export function WritingHints({
  text,
  toClient = false,
}: {
  readonly text: string;
  readonly toClient?: boolean;
}) {
  const { i18n } = useLingui();
  const { hints, grade } = useHints(text, toClient);
  const hard = grade !== undefined && grade > easyGrade;
  if (i18n.locale !== 'en' || (hints.length === 0 && !hard)) return null;
  return (
    <div className={styles['hints']} role="status">
      {hints.slice(0, shown).map(({ said, at, instead }) => (
        <Soft key={at}>
          {i18n.t('“{said}”: perhaps “{other}”?', { said, other: instead.join(i18n.t('” or “')) })}
        </Soft>
      ))}
      {hard ? (
        <Soft>
          {i18n.t(
            'This asks for {grade} years of school. Short sentences and everyday words reach more people.',
            {
              grade,
            },
          )}
        </Soft>
      ) : null}
    </div>
  );
}

function useHints(text: string, toClient: boolean): Found {
  const [settled] = useDebouncedValue(text, 900);
  const [found, setFound] = useState(nothing);
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
  return found;
}

async function look(text: string, toClient: boolean): Promise<Found> {
  const [{ hintsFor }, { readingGrade }] = await Promise.all([
    import('./checker.ts'),
    import('./reading.ts'),
  ]);
  return { hints: await hintsFor(text), grade: toClient ? readingGrade(text) : undefined };
}
