import { isOpen, type Side, type Status } from './status.ts';

export const turns = ['us', 'provider', 'nobody'] as const;
export type Turn = (typeof turns)[number];

export const turnWords: Readonly<Record<Turn, string>> = {
  us: /*i18n*/ 'Our move',
  provider: /*i18n*/ 'The provider’s move',
  nobody: /*i18n*/ 'Ended',
};

type Standing = {
  readonly status: Status;
  /** Who had the last word in the conversation; null when nobody wrote. */
  readonly lastWordBy: Side | null;
  readonly factsMissing: boolean;
};

/** Whose move it is. A provider who wrote last waits for us; an end still waits for the facts. */
export function turnOf({ status, lastWordBy, factsMissing }: Standing): Turn {
  if (status === 'draft') return 'us';
  if (!isOpen(status)) return factsMissing ? 'us' : 'nobody';
  return lastWordBy === 'partner' ? 'us' : 'provider';
}
