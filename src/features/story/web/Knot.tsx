import { useLingui } from '@lingui/react';
import { IconScissors } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from '#ui/kit.ts';
import type { BrokenEnd } from '../contract.ts';
import { brokenEndWords, mendingWords } from '../rules/mending.ts';
import css from './Story.module.css';

export type Look = 'need' | 'strength' | 'hope' | 'goal' | 'step' | 'referral' | 'change';

type KnotProps = {
  readonly look: Look;
  /** What kind of knot this is, in a word. */
  readonly label: ReactNode;
  readonly icon: ReactNode;
  readonly over?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

/** One knot of the thread: a small sheet that says what it is before it says what it holds. */
export function Knot({ look, label, icon, over, id, children }: KnotProps) {
  return (
    <div id={id} className={css['knot']} data-look={look} data-over={over || undefined}>
      <div className={css['label']}>
        {icon}
        {label}
      </div>
      {children}
    </div>
  );
}

/** What follows from a knot: one branch each, drawn beside it on a desk and below it on a phone. */
export function Branches({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={css['branches']} aria-label={label}>
      {children}
    </ul>
  );
}

/** Where the thread goes no further: said in words, with the way to mend it. */
export function BrokenEndLine({ end: { kind, path } }: { readonly end: BrokenEnd }) {
  const { i18n } = useLingui();
  return (
    <div className={css['broken']}>
      <IconScissors size={16} aria-hidden />
      <div>
        <p>{i18n.t(brokenEndWords[kind])}</p>
        <Link to={path}>{i18n.t(mendingWords[kind])}</Link>
      </div>
    </div>
  );
}

export function BrokenEnds({ ends }: { readonly ends: readonly BrokenEnd[] }) {
  return ends.map((end) => <BrokenEndLine key={end.kind} end={end} />);
}

/** Broken ends as branches of their own: there the next knot is missing. */
export function MissingBranches({ ends }: { readonly ends: readonly BrokenEnd[] }) {
  return ends.map((end) => (
    <li key={end.kind} data-broken>
      <BrokenEndLine end={end} />
    </li>
  ));
}
