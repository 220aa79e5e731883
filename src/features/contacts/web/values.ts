import type { Sensitivity } from '#platform/values/index.ts';
import type { LogEntry } from '../contract.ts';
import type { ContactKind, ContactOutcome, ContactPartner } from '../rules.ts';

/** When, how and with whom it was, as a form holds it. */
export type Circumstances = {
  readonly kind: ContactKind | '';
  readonly withWhom: ContactPartner | '';
  readonly withName: string;
  readonly outcome: ContactOutcome | '';
  /** Empty: just now. */
  readonly happenedAt: string;
  readonly minutes: string;
  readonly interpreterUsed: boolean;
  readonly sensitivity: Sensitivity | '';
};

/** What most contacts are. */
export const usual: Circumstances = {
  kind: 'phone',
  withWhom: 'client',
  withName: '',
  outcome: 'reached',
  happenedAt: '',
  minutes: '',
  interpreterUsed: false,
  sensitivity: '',
};

export const circumstancesOf = (entry: LogEntry): Circumstances => ({
  kind: entry.kind,
  withWhom: entry.withWhom,
  withName: entry.withName ?? '',
  outcome: entry.outcome,
  happenedAt: entry.happenedAt,
  minutes: entry.minutes?.toString() ?? '',
  interpreterUsed: entry.interpreterUsed,
  sensitivity: entry.sensitivity ?? '',
});

/** The circumstances as they are sent; `happenedAt` apart, for it may be left out. */
export const toSend = (values: Circumstances) => ({
  kind: values.kind || ('phone' as const),
  withWhom: values.withWhom || ('client' as const),
  withName: values.withWhom === 'client' ? null : values.withName,
  outcome: values.outcome || ('reached' as const),
  minutes: values.minutes ? Number(values.minutes) : null,
  interpreterUsed: values.interpreterUsed,
  sensitivity: values.sensitivity || null,
});
