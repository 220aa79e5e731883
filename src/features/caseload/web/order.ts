import type { CaseloadRow, CaseSignals } from '../contract.ts';

/** A case with what calls for somebody in it; null while that is still asked. */
export type Row = CaseloadRow & { readonly calls: Omit<CaseSignals, 'caseId'> | null };

export const orders = {
  urgency: /*i18n*/ 'What is urgent first',
  lastContact: /*i18n*/ 'Longest without contact first',
  next: /*i18n*/ 'What comes next first',
  weight: /*i18n*/ 'Heaviest first',
  name: /*i18n*/ 'By name',
} as const;
export type Order = keyof typeof orders;

export const shown = {
  all: /*i18n*/ 'Everybody',
  signals: /*i18n*/ 'Who needs something',
  high: /*i18n*/ 'In high danger',
  not_assessed: /*i18n*/ 'Danger not assessed',
  undecided: /*i18n*/ 'Not decided yet',
} as const;
export type Shown = keyof typeof shown;

const LATE = '9999-12-31';
const nextOf = ({ next }: Row): string => next?.at ?? next?.on ?? LATE;

const compares: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  urgency: (a, b) =>
    (b.calls?.urgency ?? 0) - (a.calls?.urgency ?? 0) || (b.calls?.signals ?? 0) - (a.calls?.signals ?? 0),
  lastContact: (a, b) => (a.lastContactAt ?? '').localeCompare(b.lastContactAt ?? ''),
  next: (a, b) => nextOf(a).localeCompare(nextOf(b)),
  weight: (a, b) => b.weight - a.weight,
  name: () => 0,
};

const holds: Readonly<Record<Shown, (row: Row) => boolean>> = {
  all: () => true,
  signals: ({ calls }) => calls !== null && calls.signals > 0,
  high: ({ risk }) => risk === 'high',
  not_assessed: ({ risk }) => risk === 'not_assessed',
  undecided: ({ triage }) => triage === null,
};

export type View = { readonly order: Order; readonly show: Shown; readonly words: string };

/** The rows that fit what was asked for, in the order asked for; of the same rank by name. */
export function arranged(rows: readonly Row[], { order, show, words }: View): Row[] {
  const sought = words.trim().toLocaleLowerCase();
  return rows
    .filter((row) => holds[show](row) && row.person.name.toLocaleLowerCase().includes(sought))
    .sort((a, b) => compares[order](a, b) || a.person.name.localeCompare(b.person.name));
}
