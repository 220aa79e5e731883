import { createHash } from 'node:crypto';
import type { PublicKey, SealingKey } from './key.ts';

/** What a seal says of the log of one agency at one moment. */
export type Head = {
  readonly agencyId: string;
  /** Counts the seals of the agency from 1. */
  readonly number: number;
  readonly sealedAt: Date;
  /** How many events the tree holds. */
  readonly size: number;
  readonly root: Buffer;
  /** The tree holds all events of transactions with a lower number. */
  readonly before: number;
  /** SHA-256 of the text that the seal before signed; null for the first. */
  readonly previous: Buffer | null;
};

export type SignedHead = Head & {
  readonly keyId: string;
  readonly signature: Buffer;
};

const origin = 'throughline/audit/';

/** What is signed: a checkpoint as https://c2sp.org/tlog-checkpoint has it, with lines of our own after the root. */
export function textOf(head: Head): string {
  return [
    `${origin}${head.agencyId}`,
    head.size,
    head.root.toString('base64'),
    `seal ${head.number}`,
    `at ${head.sealedAt.toISOString()}`,
    `before ${head.before}`,
    `previous ${head.previous?.toString('base64') ?? 'none'}`,
    '',
  ].join('\n');
}

/** By which the next seal names this one. */
export const fingerprintOf = (head: Head): Buffer => createHash('sha256').update(textOf(head)).digest();

export function signHead(head: Head, key: SealingKey): SignedHead {
  return { ...head, keyId: key.public.id, signature: key.sign(textOf(head)) };
}

/** Whether one of the keys signed exactly this. */
export function isSigned(head: SignedHead, keys: readonly PublicKey[]): boolean {
  return keys.some(({ id, verifies }) => id === head.keyId && verifies(textOf(head), head.signature));
}

/** The head to keep elsewhere: its text and signature in a signed note (https://c2sp.org/signed-note). */
export function noteOf(head: SignedHead): string {
  const signature = Buffer.concat([Buffer.from(head.keyId, 'hex'), head.signature]).toString('base64');
  return `${textOf(head)}\n— throughline ${signature}\n`;
}

const pattern = new RegExp(
  [
    `^${origin}(?<agencyId>[0-9a-f-]{36})`,
    '(?<size>\\d+)',
    '(?<root>[\\w+/=]{44})',
    'seal (?<number>\\d+)',
    'at (?<at>\\S+)',
    'before (?<before>-?\\d+)',
    'previous (?<previous>none|[\\w+/=]{44})',
    '',
    '— throughline (?<signature>[\\w+/=]+)\\s*$',
  ].join('\n'),
);

/** Reads a head that was kept elsewhere; undefined when the text is none. Lines may end as they do on Windows. */
export function readNote(text: string): SignedHead | undefined {
  const found = pattern.exec(text.replaceAll('\r\n', '\n').trimStart())?.groups;
  if (!found || Number.isNaN(Date.parse(found['at'] ?? ''))) return undefined;
  const bytes = (name: string) => Buffer.from(found[name] ?? '', 'base64');
  return {
    agencyId: found['agencyId'] ?? '',
    size: Number(found['size']),
    root: bytes('root'),
    number: Number(found['number']),
    sealedAt: new Date(found['at'] ?? ''),
    before: Number(found['before']),
    previous: found['previous'] === 'none' ? null : bytes('previous'),
    keyId: bytes('signature').subarray(0, 4).toString('hex'),
    signature: bytes('signature').subarray(4),
  };
}
