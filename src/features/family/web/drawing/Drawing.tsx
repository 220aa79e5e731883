import { type ReactNode, useEffect, useRef } from 'react';
import css from './Drawing.module.css';

type DrawingProps = {
  /** What is drawn: “Genogram”. */
  readonly name: string;
  /** What the picture says, for those who hear it; the list beside it says it whole. */
  readonly said: string;
  readonly width: number;
  readonly height: number;
  /** What stands in the middle of a narrow screen, from left to right. */
  readonly middle: number;
  readonly children: ReactNode;
};

/** A picture on a sheet of paper: scrolls by itself on a narrow screen, fits one page in print. Never mirrored. */
export function Drawing({ name, said, width, height, middle, children }: DrawingProps) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (current) current.scrollLeft = middle - current.clientWidth / 2;
  }, [middle]);
  return (
    <section
      ref={frame}
      className={css['frame']}
      dir="ltr"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
      tabIndex={0}
      aria-label={name}
    >
      <svg
        className={css['drawing']}
        role="img"
        aria-label={said}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {children}
      </svg>
    </section>
  );
}

/** What the signs of a drawing mean: a list of `<li>`, each with a sign and its words. */
export function Signs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={css['signs']} aria-label={label}>
      {children}
    </ul>
  );
}
