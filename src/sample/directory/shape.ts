import type { Domain } from '#platform/values/index.ts';

/** One service of the sample directory. */
export type SampleService = {
  readonly name: string;
  readonly about: string;
  readonly domains: readonly Domain[];
  readonly fees: string;
  readonly forWhom?: string;
  readonly ages?: readonly [number | null, number | null];
  readonly languages?: readonly string[];
  readonly interpreters?: string;
  /** Days one really waits, as last heard; left out when nobody has asked. */
  readonly waits?: number;
  readonly capacity?: 'open' | 'waiting_list' | 'full';
  readonly capacityNote?: string;
  readonly steps: readonly string[];
  readonly bring?: readonly string[];
  /** Days and times as `MO-FR 09:00-17:00`; left out when not known. */
  readonly hours?: string;
};

/** An organization and what it offers, by the keys under which stories speak of them. */
export type SampleOrganization = {
  readonly name: string;
  readonly about: string;
  readonly mailbox: string;
  readonly phone: string;
  readonly street: string;
  readonly town: 'Riverbend' | 'Millbrook' | 'Eastport' | 'Harlow';
  readonly latitude: number;
  readonly longitude: number;
  readonly bus?: string;
  readonly services: Readonly<Record<string, SampleService>>;
};

export const postalCodes = {
  Riverbend: '61291',
  Millbrook: '61292',
  Eastport: '61295',
  Harlow: '61298',
} as const;
