import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys have a name and a line to hand on, as https://c2sp.org/signed-note has them. */
const keyName = 'throughline';
const ed25519 = Buffer.of(0x01);
/** What DER puts in front of the 32 bytes of an Ed25519 public key (RFC 8410). */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

/** The public half: checks signatures, and may be known to everybody. */
export type PublicKey = {
  /** `throughline+<id>+<key>`, one line. */
  readonly line: string;
  /** Eight hexadecimal digits, by which a signature tells its key. */
  readonly id: string;
  readonly verifies: (text: string, signature: Buffer) => boolean;
};

/** The key with which this installation signs the heads of its audit log. It is never in the database. */
export type SealingKey = { readonly public: PublicKey; readonly sign: (text: string) => Buffer };

function publicKeyOf(raw: Buffer): PublicKey {
  const marked = Buffer.concat([ed25519, raw]);
  const id = createHash('sha256').update(`${keyName}\n`).update(marked).digest('hex').slice(0, 8);
  const key = createPublicKey({ key: Buffer.concat([derHead, raw]), format: 'der', type: 'spki' });
  return {
    line: `${keyName}+${id}+${marked.toString('base64')}`,
    id,
    verifies: (text, signature) => verify(null, Buffer.from(text), key, signature),
  };
}

/** Reads a line that a key was handed on as; undefined when it is none. */
export function readPublicKey(line: string): PublicKey | undefined {
  const marked = Buffer.from(/^throughline\+[0-9a-f]{8}\+(\S+)$/.exec(line.trim())?.[1] ?? '', 'base64');
  if (marked.length !== 33 || marked[0] !== 1) return undefined;
  const key = publicKeyOf(marked.subarray(1));
  return key.line === line.trim() ? key : undefined;
}

/** A sealing key out of an Ed25519 private key. */
export function sealingKeyOf(key: KeyObject): SealingKey {
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(derHead.length);
  return { public: publicKeyOf(Buffer.from(raw)), sign: (text) => sign(null, Buffer.from(text), key) };
}

export const privateKeyFile = (dataFolder: string): string => join(dataFolder, 'audit-key');
const publicKeysFile = (dataFolder: string): string => join(dataFolder, 'audit-key.pub');

/**
 * The installation's sealing key: the one given (PEM), else the one kept with the data, made on first use and
 * readable by its owner alone. Its public half joins those in `audit-key.pub`.
 */
export function keptSealingKey(dataFolder: string, given?: string): SealingKey {
  const key = sealingKeyOf(createPrivateKey(given ?? keptPrivateKey(dataFolder)));
  trustKeys(dataFolder, [key.public.line]);
  return key;
}

function keptPrivateKey(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  try {
    writeFileSync(privateKeyFile(dataFolder), made, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(privateKeyFile(dataFolder), 'utf8');
}

/** Every key whose seals this installation trusts: its own, and those of before a restore or a change of key. */
export function trustedKeys(dataFolder: string): PublicKey[] {
  return keyLines(dataFolder).flatMap((line) => readPublicKey(line) ?? []);
}

/** Keeps these keys among the trusted ones. */
export function trustKeys(dataFolder: string, lines: readonly string[]): void {
  const known = keyLines(dataFolder);
  const fresh = lines.filter((line) => !known.includes(line));
  if (fresh.length > 0) appendFileSync(publicKeysFile(dataFolder), `${fresh.join('\n')}\n`, { mode: 0o644 });
}

/** The lines of `audit-key.pub`, one a key; none where there is no such file. */
export function keyLines(dataFolder: string): string[] {
  try {
    return readFileSync(publicKeysFile(dataFolder), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
