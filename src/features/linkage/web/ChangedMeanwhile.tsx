import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Mark, Section, Stack } from '#ui/kit.ts';
import type { Change } from '../rules/changes.ts';
import { facts } from '../rules/facts.ts';
import { useFactWords } from './useFactWords.ts';

type Props = { readonly changes: readonly Change[] };

/** Somebody changed one of the two records meanwhile: what, and that nothing has happened yet. */
export function ChangedMeanwhile({ changes }: Props) {
  const { i18n } = useLingui();
  const said = useChangeWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="alert">
      <Section sheet title={i18n.t('Changed while you were looking')}>
        <Stack gap={2}>
          <p>
            {i18n.t(
              'Somebody else wrote in one of the two records. Nothing was made one yet, and your words are still here. Please look once more.',
            )}
          </p>
          {changes.length > 0 ? (
            <ul>
              {changes.map((change) => (
                <li key={JSON.stringify(change)}>{said(change)}</li>
              ))}
            </ul>
          ) : (
            <p>{i18n.t('What you choose below is as it was.')}</p>
          )}
        </Stack>
      </Section>
    </div>
  );
}

export function ChangedMark() {
  const { i18n } = useLingui();
  return <Mark tone="warn">{i18n.t('changed meanwhile')}</Mark>;
}

function useChangeWords() {
  const { i18n } = useLingui();
  const value = useFactWords();
  return (change: Change): string => {
    const fact = i18n.t(facts[change.fact]);
    if (change.kind === 'value') {
      const before = value(change.fact, change.before);
      return change.side === 'survivor'
        ? i18n.t('{fact}: changed in the record that stays. Before: {before}', { fact, before })
        : i18n.t('{fact}: changed in the other record. Before: {before}', { fact, before });
    }
    return change.kind === 'differs'
      ? i18n.t('{fact}: the two differ now.', { fact })
      : i18n.t('{fact}: the two say the same now.', { fact });
  };
}
