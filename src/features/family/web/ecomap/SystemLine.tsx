import type { System } from '../../contract.ts';
import type { Circle } from '../../rules/layout/ecomap.ts';
import css from './Ecomap.module.css';

type End = Pick<Circle, 'x' | 'y' | 'radius'>;
type Props = {
  readonly from: End;
  readonly to: End;
  readonly system: Pick<System, 'strength' | 'energy'>;
};

const head = 11;

/** How the household stands to a part of its world: thick, thin or barred, with arrows where strength flows. */
export function SystemLine({ from, to, system: { strength, energy } }: Props) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
  const [start, end] = [from.radius + 4, length - to.radius - 4];
  const inner = [start + head, end - head] as const;
  return (
    <g transform={`translate(${from.x} ${from.y}) rotate(${turn})`}>
      <path className={css['line']} data-look={strength} d={`M${inner[0]} 0H${inner[1]}`} />
      {strength === 'stressful' ? <path className={css['bars']} d={bars(inner[0], inner[1])} /> : null}
      {energy === 'from_them' ? null : <path className={css['head']} d={`M${start} 0l${head} -6v12Z`} />}
      {energy === 'to_them' ? null : <path className={css['head']} d={`M${end} 0l${-head} -6v12Z`} />}
    </g>
  );
}

/** The bars across a stressful line, evenly spaced. */
function bars(from: number, to: number): string {
  const count = Math.max(2, Math.round((to - from) / 12));
  return Array.from({ length: count }, (_, at) => `M${from + ((at + 0.5) * (to - from)) / count} -5v10`).join(
    '',
  );
}
