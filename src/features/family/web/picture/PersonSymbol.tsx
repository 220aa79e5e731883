import { useLingui } from '@lingui/react';
import type { Person } from '../../contract.ts';
import { size } from '../../rules/layout/place.ts';
import { symbolOf, type Unborn, unbornWords } from '../../rules/people.ts';
import { yearsOf } from '../words.ts';
import css from './Genogram.module.css';
import { brackets, cross, linesOf, outline, triangle } from './shapes.ts';

type Props = {
  readonly person: Person;
  readonly x: number;
  readonly y: number;
  readonly adopted: boolean;
  /** What they are to the person, where no line says it. */
  readonly note?: string | undefined;
};

const half = size.symbol / 2;

/** One person: the symbol, the name and the years below it. */
export function PersonSymbol({ person, x, y, adopted, note }: Props) {
  const { i18n } = useLingui();
  const name = person.isSelf ? person.name : person.name || i18n.t('Name not known');
  const lines = linesOf(name);
  const years = note ?? (person.unborn ? i18n.t(unbornWords[person.unborn]) : yearsOf(person));
  return (
    <g transform={`translate(${x} ${y})`}>
      <Sign person={person} adopted={adopted} />
      <text className={css['name']} data-self={person.isSelf || undefined}>
        {lines.map((line, at) => (
          <tspan key={line} x={0} y={half + 20 + at * 14}>
            {line}
          </tspan>
        ))}
        {years ? (
          <tspan x={0} y={half + 20 + lines.length * 14} className={css['years']}>
            {years}
          </tspan>
        ) : null}
      </text>
    </g>
  );
}

/** The symbol alone, around the origin; also for the legend. */
export function Sign({
  person,
  adopted,
}: Pick<Props, 'adopted'> & {
  readonly person: Pick<Person, 'sex' | 'gender' | 'isSelf' | 'died' | 'unborn'>;
}) {
  if (person.unborn) return <UnbornSign person={person} unborn={person.unborn} />;
  const { shape, inner } = symbolOf(person);
  const unknown = person.sex === null && person.gender === null;
  return (
    <>
      <path className={css['symbol']} d={outline(shape, half)} />
      {person.isSelf ? <path className={css['symbol']} d={outline(shape, half - 5)} /> : null}
      {inner ? <path className={css['symbol']} d={outline(inner, 8)} /> : null}
      {unknown ? (
        <text className={css['unknown']} y={5}>
          ?
        </text>
      ) : null}
      {person.died ? <path className={css['line']} d={cross(shape, half)} /> : null}
      {adopted ? <path className={css['line']} d={brackets(half)} /> : null}
    </>
  );
}

type UnbornProps = { readonly person: Pick<Person, 'sex' | 'gender'>; readonly unborn: Unborn };

/** Smaller than who was born: a triangle for a child who is expected, a dot for one lost early, a cross for one stillborn. */
function UnbornSign({ person, unborn }: UnbornProps) {
  const small = half * 0.62;
  const top = unborn === 'miscarriage' ? 6 : small;
  const { shape } = symbolOf(person);
  return (
    <>
      <path className={css['line']} d={`M0 ${-half}V${-top}`} />
      {unborn === 'pregnancy' ? <path className={css['symbol']} d={triangle(small)} /> : null}
      {unborn === 'miscarriage' ? <circle className={css['lost']} r={6} /> : null}
      {unborn === 'stillbirth' ? (
        <>
          <path className={css['symbol']} d={outline(shape, small)} />
          <path className={css['line']} d={cross(shape, small)} />
        </>
      ) : null}
    </>
  );
}
