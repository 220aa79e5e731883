import { useLingui } from '@lingui/react';
import type { Series } from '../../contract.ts';
import css from './ScoreLine.module.css';

/** Drawn as wide as it is shown, so that its words keep their size on a desk and on a phone. */
const sizes = { desk: { width: 1000, height: 320 }, phone: { width: 330, height: 250 } };
const phoneUpTo = 640;
const edge = { left: 36, right: 14, top: 14, bottom: 28 };

/**
 * Scores as dots on a line, with the bands behind and the cuts across. The table below says the same, so that the
 * drawing needs no words of its own for those who hear the page.
 */
export function ScoreLine({ series }: { readonly series: Series }) {
  const { i18n } = useLingui();
  const { points, bands, cuts } = series;
  const { width, height } = sizes[window.innerWidth < phoneUpTo ? 'phone' : 'desk'];
  const most = Math.max(
    ...points.map(({ value }) => value),
    ...bands.map(({ to }) => to ?? 0),
    ...cuts.map(({ from }) => from),
    1,
  );
  const least = Math.min(0, ...points.map(({ value }) => value));
  const times = points.map(({ at }) => Date.parse(at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x = (time: number) =>
    edge.left + ((time - first) / Math.max(1, last - first)) * (width - edge.left - edge.right);
  const y = (value: number) =>
    height - edge.bottom - ((value - least) / (most - least)) * (height - edge.top - edge.bottom);
  const line = points.map(({ value }, nth) => `${x(times[nth] ?? 0)},${y(value)}`).join(' ');
  const day = (time: number) => new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' }).format(time);
  /** A cut with the next one close above says its number below its line. */
  const isCrowded = (nth: number) => {
    const [own, next] = [cuts[nth], cuts[nth + 1]];
    return own !== undefined && next !== undefined && y(own.from) - y(next.from) < 18;
  };
  const across = { x1: edge.left, x2: width - edge.right };
  return (
    <figure className={css['figure']}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        direction="ltr"
        role="img"
        aria-label={i18n.t(
          '{label}: {count, plural, one {# score} other {# scores}} from {first} to {last}, in the table below.',
          {
            label: i18n.t(series.label),
            count: points.length,
            first: day(first),
            last: day(last),
          },
        )}
      >
        {bands.map(({ from, to, label }, nth) => (
          <g key={from}>
            <rect
              className={nth % 2 === 0 ? css['band'] : css['other']}
              x={edge.left}
              width={width - edge.left - edge.right}
              y={y(Math.min(most, (to ?? most) + 1))}
              height={Math.max(0, y(from) - y(Math.min(most, (to ?? most) + 1)))}
            />
            <text className={css['word']} x={edge.left + 6} y={y(from) - 4}>
              {i18n.t(label)}
            </text>
          </g>
        ))}
        {cuts.map(({ from, forWhom }, nth) => (
          <g key={`${from} ${forWhom}`}>
            <line className={css['cut']} {...across} y1={y(from)} y2={y(from)} />
            <text
              className={css['mark']}
              x={width - edge.right}
              y={y(from) + (isCrowded(nth) ? 14 : -4)}
              textAnchor="end"
            >
              {forWhom ? `${from}, ${i18n.t(forWhom)}` : from}
            </text>
          </g>
        ))}
        {[least, most].map((value) => (
          <text key={value} className={css['mark']} x={edge.left - 10} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        ))}
        <polyline className={css['line']} points={line} />
        {points.map(({ responseId, value }, nth) => (
          <circle key={responseId} className={css['dot']} cx={x(times[nth] ?? 0)} cy={y(value)} r={5} />
        ))}
        <text className={css['mark']} x={edge.left} y={height - 8}>
          {day(first)}
        </text>
        <text className={css['mark']} x={width - edge.right} y={height - 8} textAnchor="end">
          {day(last)}
        </text>
      </svg>
    </figure>
  );
}
