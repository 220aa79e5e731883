import type pg from 'pg';
import { type Scanner, type SealedFiles, scanFile } from '#platform/files/index.ts';

const atOnce = 20;

type Unscanned = { readonly agency_id: string; readonly id: string; readonly file_name: string };
type Log = { readonly error: (about: object, words: string) => void };

/**
 * The task that looks for viruses in files that came when no scanner was there. What it cannot learn now, it asks again
 * in an hour; without a scanner it does nothing. A file that does not open is told to the log and stays as it is.
 */
export function uploadScanner(
  pool: pg.Pool,
  {
    files,
    scanner,
    log,
  }: { readonly files: SealedFiles; readonly scanner: Scanner | undefined; readonly log: Log },
): () => Promise<void> {
  return async () => {
    if (!scanner) return;
    const { rows } = await pool.query<Unscanned>(
      'SELECT agency_id, id, file_name FROM access.unscanned_uploads($1)',
      [atOnce],
    );
    for (const { agency_id, id, file_name } of rows) {
      const scan = await scanFile(files, scanner, file_name).catch((error: unknown) => {
        log.error({ err: error, upload: id }, 'a kept file does not open');
      });
      if (!scan || scan.state === 'not_scanned') continue;
      const found = scan.state === 'found' ? scan.what : null;
      await pool.query('SELECT access.keep_scan($1, $2, $3, $4)', [agency_id, id, scan.state, found]);
    }
  };
}

/** The task that forgets, once a night, what was said of files that never came. */
export function unsentForgetter(pool: pg.Pool, clock: () => Date): () => Promise<void> {
  return async () => {
    await pool.query('SELECT access.forget_unsent_uploads($1)', [clock()]);
  };
}

/**
 * The task that removes, once a night, files that a crash left without a row. Only what nobody has written to for a
 * day: by then every upload has its row or was refused. It is on record before it is gone.
 */
export function fileSweeper(
  pool: pg.Pool,
  { files, clock }: { readonly files: SealedFiles; readonly clock: () => Date },
): () => Promise<void> {
  return async () => {
    for await (const some of files.list('uploads')) {
      const { rows } = await pool.query<{ name: string }>('SELECT access.sweep_files($1, $2, $3) AS name', [
        some.map(({ name }) => name),
        some.map(({ changedAt }) => changedAt),
        clock(),
      ]);
      for (const { name } of rows) await files.remove(name);
    }
  };
}
