import css from './Course.module.css';

type Point = { readonly rating: number; readonly ratedAt: string };

const [width, height, margin] = [320, 76, 14];

/** Where the points of a course lie: time from start to end, 1 at the bottom, 5 on top. */
function places(points: readonly Point[], mirrored: boolean) {
  const times = points.map(({ ratedAt }) => Date.parse(ratedAt));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return points.map(({ rating }, place) => {
    const share = last === first ? 0.5 : ((times[place] ?? first) - first) / (last - first);
    const along = mirrored ? 1 - share : share;
    return {
      x: margin + along * (width - 2 * margin),
      y: height - margin - ((rating - 1) / 4) * (height - 2 * margin),
      rating,
    };
  });
}

/** A line through the ratings of one domain, oldest first; `label` says the same in words. */
export function Course({ points, label }: { readonly points: readonly Point[]; readonly label: string }) {
  const placed = places(points, document.documentElement.dir === 'rtl');
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={css['course']}>
      {[1, 3, 5].map((rating) => {
        const y = height - margin - ((rating - 1) / 4) * (height - 2 * margin);
        return <line key={rating} x1={0} x2={width} y1={y} y2={y} className={css['grid']} />;
      })}
      <polyline className={css['line']} points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {placed.map(({ x, y, rating }) => (
        <g key={x}>
          <circle cx={x} cy={y} r={9} className={css['dot']} />
          <text x={x} y={y + 4} textAnchor="middle" className={css['number']}>
            {rating}
          </text>
        </g>
      ))}
    </svg>
  );
}
