import { z } from 'zod';

/**
 * A backup is an age file (https://age-encryption.org/v1, passphrase) around a zstd stream around a tar archive:
 * `backup.json`, then pieces of tables in PostgreSQL's text format of COPY and the stored files, then
 * `manifest.json`. With age, zstd and tar it can be opened without Throughline.
 */
export const headerName = 'backup.json';
export const manifestName = 'manifest.json';
export const formatVersion = 1;

const Table = z.strictObject({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });
/** A table and the columns that are kept: all but those that PostgreSQL computes. */
export type Table = z.output<typeof Table>;

/** What stands at the beginning: whether and how this can be restored. */
export const Header = z.strictObject({
  format: z.literal('throughline-backup'),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  /** Of PostgreSQL, for people. */
  server: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(Table),
  /** The installation's secret: second factors of sign-in are encrypted with it. */
  secret: z.string(),
  /** The public keys that the audit log's seals are checked with. */
  auditKeys: z.array(z.string()),
  /** The private one, only when asked for. */
  sealingKey: z.string().nullable(),
});
export type Header = z.output<typeof Header>;

const Sum = z.strictObject({ bytes: z.number().int(), sha256: z.string() });
/** How much of something there was, and the SHA-256 over all of it in hexadecimal. */
export type Sum = z.output<typeof Sum>;

/** What stands at the end: what there must have been. Tables by `schema.name`, files by their key. */
export const Manifest = z.strictObject({
  tables: z.record(z.string(), Sum.extend({ rows: z.number().int() })),
  files: z.record(z.string(), Sum),
});
export type Manifest = z.output<typeof Manifest>;

export const keyOf = ({ schema, name }: Table): string => `${schema}.${name}`;

/** Where a piece of a table stands in the archive; pieces are in order. */
export const pieceName = (table: string, piece: number): string =>
  `tables/${table}/${String(piece).padStart(6, '0')}.copy`;

/** Of which table an entry of the archive is a piece; undefined when it is none. */
export const tableOfPiece = (name: string): string | undefined =>
  /^tables\/([\w.]+)\/\d+\.copy$/.exec(name)?.[1];

const filesFolder = 'files/';
export const fileName = (key: string): string => filesFolder + key;

/** Which stored file an entry is; undefined when it is none, or one that would lead out of the folder. */
export function fileOfEntry(name: string): string | undefined {
  if (!name.startsWith(filesFolder)) return undefined;
  const key = name.slice(filesFolder.length);
  return key.split('/').some((part) => part === '' || part === '.' || part === '..') ? undefined : key;
}

/** A backup cannot be made or restored; the message is a sentence for whoever runs the command. */
export class BackupError extends Error {
  override name = 'BackupError';
}
