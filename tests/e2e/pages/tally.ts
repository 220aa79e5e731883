import { appendFileSync } from 'node:fs';

/** What was looked at on one page in one language, and what was wrong. */
export type Noted = {
  readonly language: string;
  readonly path: string;
  readonly states: readonly string[];
  readonly looks: number;
  readonly faults: readonly string[];
};

const file = process.env['THROUGHLINE_LOOKS_TALLY'];

/** Keeps it for the table that is printed at the end, where one is. */
export function note(noted: Noted): void {
  if (file) appendFileSync(file, `${JSON.stringify(noted)}\n`);
}
