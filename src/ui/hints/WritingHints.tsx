import { useLingui } from '@lingui/react';
import { Soft } from '../layout/Section.tsx';
import { Button } from '../words/Button.tsx';
import type { Hint } from './hint.ts';
import type { Reading } from './reading.ts';
import { useHints } from './useHints.ts';
import styles from './WritingHints.module.css';

const shown = 3;

type Props = { readonly text: string; readonly toClient?: boolean };

/**
 * What one could say with the person first, and, where the text goes to a client, how hard it is to read; in the language
 * the text is written in. It never stands in the way: nothing is marked in the text, nothing waits for it, and whoever
 * writes can switch a hint off.
 */
export function WritingHints({ text, toClient = false }: Props) {
  const { i18n } = useLingui();
  const { hints, silent, reading, switchOff, switchOn } = useHints(text, toClient);
  if (hints.length === 0 && silent === 0 && !reading?.hard) return null;
  return (
    <div className={styles['hints']} role="status">
      {hints.slice(0, shown).map((hint) => (
        <OneHint key={hint.at} hint={hint} onSwitchOff={() => switchOff(hint.rule)} />
      ))}
      {reading?.hard ? <Hard reading={reading} /> : null}
      {silent > 0 ? (
        <Button look="plain" onClick={switchOn}>
          {i18n.t(
            '{silent, plural, one {# hint is} other {# hints are}} switched off here: switch on again',
            {
              silent,
            },
          )}
        </Button>
      ) : null}
    </div>
  );
}

function OneHint({ hint, onSwitchOff }: { readonly hint: Hint; readonly onSwitchOff: () => void }) {
  const { i18n } = useLingui();
  const { said, instead } = hint;
  return (
    <div className={styles['hint']}>
      <Soft>{i18n.t('“{said}”: perhaps “{other}”?', { said, other: instead.join(i18n.t('” or “')) })}</Soft>
      <Button
        look="plain"
        aria-label={i18n.t('Switch off the hint about “{said}”', { said })}
        onClick={onSwitchOff}
      >
        {i18n.t('Switch off')}
      </Button>
    </div>
  );
}

function Hard({ reading }: { readonly reading: Reading }) {
  const { i18n } = useLingui();
  return (
    <Soft>
      {reading.scale === 'grade'
        ? i18n.t(
            'This asks for {grade} years of school. Short sentences and everyday words reach more people.',
            { grade: reading.grade },
          )
        : i18n.t(
            'This is harder than what most people read every day ({points} points on the INFLESZ scale, 55 is usual). Short sentences and everyday words reach more people.',
            { points: reading.points },
          )}
    </Soft>
  );
}
