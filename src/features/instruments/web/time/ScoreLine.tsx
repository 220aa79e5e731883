import { useLingui } from '@lingui/react';
import { comma, dateFormat, useTimeZone } from '#ui/kit.ts';
import { directionOf, type Language } from '#ui/language/language.ts';
import type { Series } from '../../contract.ts';
import css from './ScoreLine.module.css';

/** Drawn as wide as it is shown, so that its words keep their size on a desk and on a phone. */
const sizes = { desk: { width: 1000, height: 320 }, phone: { width: 330, height: 250 } };
const phoneUpTo = 640;
const edge = { start: 36, end: 14, top: 14, bottom: 28 };

/**
 * Scores as dots on a line, with the bands behind and the cuts across. Time goes on as the words do: from the right
 * where those begin there. The table below says the same, so that the drawing needs no words of its own for those who
 * hear the page.
 */
export function ScoreLine({ series }: { readonly series: Series }) {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
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
  const direction = directionOf(i18n.locale as Language);
  const fromStart = (length: number) => (direction === 'rtl' ? width - length : length);
  const room = width - edge.start - edge.end;
  const x = (time: number) => fromStart(edge.start + ((time - first) / Math.max(1, last - first)) * room);
  const y = (value: number) =>
    height - edge.bottom - ((value - least) / (most - least)) * (height - edge.top - edge.bottom);
  const line = points.map(({ value }, nth) => `${x(times[nth] ?? 0)},${y(value)}`).join(' ');
  const day = (time: number) =>
    dateFormat(i18n.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(time);
  /** A cut with the next one close above says its number below its line. */
  const isCrowded = (nth: number) => {
    const [own, next] = [cuts[nth], cuts[nth + 1]];
    return own !== undefined && next !== undefined && y(own.from) - y(next.from) < 18;
  };
  const [start, end] = [fromStart(edge.start), fromStart(width - edge.end)];
  return (
    <figure className={css['figure']}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        direction={direction}
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
              x={Math.min(start, end)}
              width={room}
              y={y(Math.min(most, (to ?? most) + 1))}
              height={Math.max(0, y(from) - y(Math.min(most, (to ?? most) + 1)))}
            />
            <text className={css['word']} x={fromStart(edge.start + 6)} y={y(from) - 4}>
              {i18n.t(label)}
            </text>
          </g>
        ))}
        {cuts.map(({ from, forWhom }, nth) => (
          <g key={`${from} ${forWhom}`}>
            <line className={css['cut']} x1={start} x2={end} y1={y(from)} y2={y(from)} />
            <text className={css['mark']} x={end} y={y(from) + (isCrowded(nth) ? 14 : -4)} textAnchor="end">
              {forWhom ? `${from}${comma()}${i18n.t(forWhom)}` : from}
            </text>
          </g>
        ))}
        {[least, most].map((value) => (
          <text
            key={value}
            className={css['mark']}
            x={fromStart(edge.start - 10)}
            y={y(value) + 4}
            textAnchor="end"
          >
            {value}
          </text>
        ))}
        <polyline className={css['line']} points={line} />
        {points.map(({ responseId, value }, nth) => (
          <circle key={responseId} className={css['dot']} cx={x(times[nth] ?? 0)} cy={y(value)} r={5} />
        ))}
        <text className={css['mark']} x={start} y={height - 8}>
          {day(first)}
        </text>
        <text className={css['mark']} x={end} y={height - 8} textAnchor="end">
          {day(last)}
        </text>
      </svg>
    </figure>
  );
}
