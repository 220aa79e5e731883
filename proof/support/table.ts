/** One line of a table: what was looked at, what was found, and whether that is good enough. */
export type Line = {
  readonly what: string;
  readonly found: string;
  readonly bar?: string;
  readonly ok?: boolean;
};

/** Prints the lines under a title; the process ends non-zero when one of them missed its bar. */
export function conclude(title: string, lines: readonly Line[]): void {
  const widths = [
    Math.max(...lines.map(({ what }) => what.length)),
    Math.max(...lines.map(({ found }) => found.length)),
  ];
  console.log(`\n${title}`);
  for (const { what, found, bar = '', ok } of lines) {
    const mark = ok === undefined ? ' ' : ok ? '✓' : '✗';
    console.log(
      `${mark} ${what.padEnd(widths[0] ?? 0)}  ${found.padStart(widths[1] ?? 0)}  ${bar}`.trimEnd(),
    );
  }
  if (lines.some(({ ok }) => ok === false)) process.exitCode = 1;
}
