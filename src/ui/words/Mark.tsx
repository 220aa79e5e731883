import type { ReactNode } from 'react';
import css from './Mark.module.css';
import { type Tone, ToneIcon } from './Tone.tsx';

/**
 * A short state in words with a shape of its own, so that colour never speaks alone:
 * `<Mark tone="warn">No answer for 6 days</Mark>`. `missing` is for what nobody has asked or assessed.
 */
export function Mark({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={css['mark']} data-tone={tone}>
      {icon ?? <ToneIcon tone={tone} />}
      {children}
    </span>
  );
}
