import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { unborns, unbornWords } from '../../rules/people.ts';
import {
  type Closeness,
  type Conflict,
  closenesses,
  closenessWords,
  conflicts,
  conflictWords,
} from '../../rules/ties.ts';
import { Signs } from '../drawing/Drawing.tsx';
import { closenessPaths, conflictPath } from './bonds.ts';
import css from './Genogram.module.css';
import { Sign } from './PersonSymbol.tsx';

const plain = { sex: null, gender: null, isSelf: false, died: false, unborn: null } as const;

/** What the symbols and lines of a genogram mean. */
export function Legend() {
  const { i18n } = useLingui();
  return (
    <Signs label={i18n.t('What the signs mean')}>
      <Shown words={i18n.t('Woman or girl')}>
        <Sign person={{ ...plain, gender: 'woman' }} adopted={false} />
      </Shown>
      <Shown words={i18n.t('Man or boy')}>
        <Sign person={{ ...plain, gender: 'man' }} adopted={false} />
      </Shown>
      <Shown words={i18n.t('Nonbinary, or another word')}>
        <Sign person={{ ...plain, gender: 'nonbinary' }} adopted={false} />
      </Shown>
      <Shown words={i18n.t('Another sex at birth: marked within')}>
        <Sign person={{ ...plain, gender: 'woman', sex: 'male' }} adopted={false} />
      </Shown>
      <Shown words={i18n.t('Not asked')}>
        <Sign person={plain} adopted={false} />
      </Shown>
      <Shown words={i18n.t('The person themselves: double outline')}>
        <Sign person={{ ...plain, gender: 'woman', isSelf: true }} adopted={false} />
      </Shown>
      <Shown words={i18n.t('Has died')}>
        <Sign person={{ ...plain, gender: 'man', died: true }} adopted={false} />
      </Shown>
      <Shown words={i18n.t('Adopted: brackets, dashed line')}>
        <Sign person={{ ...plain, gender: 'woman' }} adopted />
      </Shown>
      {unborns.map((unborn) => (
        <Shown key={unborn} words={i18n.t(unbornWords[unborn])}>
          <Sign person={{ ...plain, unborn }} adopted={false} />
        </Shown>
      ))}
      <Twins words={i18n.t('Twins')} />
      <Twins words={i18n.t('Identical twins: joined')} identical />
      <Line words={i18n.t('Married')} look="whole" />
      <Line words={i18n.t('Partners: dashed')} look="dashed" />
      <Line words={i18n.t('Foster or step: dotted')} look="dotted" />
      <Line words={i18n.t('Separated: one slash')} look="whole" cuts="M24 24l9 -18" />
      <Line words={i18n.t('Divorced: two slashes')} look="whole" cuts="M20 24l9 -18M28 24l9 -18" />
      {closenesses.map((one) => (
        <Bond key={one} words={i18n.t(closenessWords[one])} closeness={one} />
      ))}
      {conflicts.map((one) => (
        <Bond key={one} words={i18n.t(conflictWords[one])} conflict={one} />
      ))}
    </Signs>
  );
}

function Shown({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={32} height={32} viewBox="-32 -32 64 64" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}

function Line({
  words,
  look,
  cuts,
}: {
  readonly words: string;
  readonly look: string;
  readonly cuts?: string;
}) {
  return (
    <li>
      <svg width={56} height={30} viewBox="0 0 56 30" aria-hidden="true">
        <path className={css['line']} data-look={look} d="M2 15H54" />
        {cuts ? <path className={css['line']} d={cuts} /> : null}
      </svg>
      {words}
    </li>
  );
}

function Twins({ words, identical }: { readonly words: string; readonly identical?: boolean }) {
  return (
    <li>
      <svg width={56} height={30} viewBox="0 0 56 30" aria-hidden="true">
        <path className={css['line']} d={`M28 2L12 28M28 2L44 28${identical ? 'M20 15H36' : ''}`} />
      </svg>
      {words}
    </li>
  );
}

type BondProps = { readonly words: string; readonly closeness?: Closeness; readonly conflict?: Conflict };

function Bond({ words, closeness, conflict }: BondProps) {
  const [from, to] = [
    [-26, 62],
    [136, 62],
  ] as const;
  return (
    <li>
      <svg width={56} height={26} viewBox="0 -4 110 56" aria-hidden="true">
        {closeness ? (
          <path
            className={css['closeness']}
            data-look={closeness}
            d={closenessPaths(from, to, closeness).join('')}
          />
        ) : null}
        {conflict ? (
          <path className={css['conflict']} data-look={conflict} d={conflictPath(from, to, conflict)} />
        ) : null}
      </svg>
      {words}
    </li>
  );
}
