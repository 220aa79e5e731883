import type { Genogram } from '../../rules/layout/genogram.ts';
import type { CoupleLine, DescentLine, Point } from '../../rules/layout/lines.ts';
import css from './Genogram.module.css';

const path = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at ? 'L' : 'M'}${x} ${y}`).join('');

/** Everything between the symbols: couples, and the lines from parents to children. */
export function FamilyLines({ couples, descents }: Pick<Genogram, 'couples' | 'descents'>) {
  return (
    <>
      {descents.map((descent) => (
        <Descent key={descent.drops.map(({ childId }) => childId).join() + descent.kind} descent={descent} />
      ))}
      {couples.map((couple) => (
        <Couple key={path(couple.line)} couple={couple} />
      ))}
    </>
  );
}

const slashes = { separated: [0], divorced: [-4, 4], former_partners: [-4, 4] } as const;
const unmarried = ['living_together', 'partners', 'former_partners'];

/** A couple: whole when married, dashed when not; one slash separated, two divorced. */
export function Couple({ couple: { tie, line, middle } }: { readonly couple: CoupleLine }) {
  const kind = tie?.kind;
  const cuts = kind && kind in slashes ? slashes[kind as keyof typeof slashes] : [];
  const look = kind === undefined ? 'dotted' : unmarried.includes(kind) ? 'dashed' : 'whole';
  return (
    <>
      <path className={css['line']} data-look={look} d={path(line)} />
      {cuts.map((at) => (
        <path key={at} className={css['line']} d={`M${middle[0] + at - 14} ${middle[1] + 9}l9 -18`} />
      ))}
    </>
  );
}

const looks = {
  adoptive_parent: 'dashed',
  foster_parent: 'dotted',
  step_parent: 'dotted',
  sibling: 'dashed',
};

export function Descent({
  descent: { kind, stems, bar, drops, bridges },
}: {
  readonly descent: DescentLine;
}) {
  const look = kind in looks ? looks[kind as keyof typeof looks] : 'whole';
  const lines = [...stems, bar, ...drops.map(({ line }) => line), ...bridges];
  return <path className={css['line']} data-look={look} d={lines.map(path).join('')} />;
}
