import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { inDatabase } from '#tests/support/databases.ts';
import { prepareDatabase } from './migrate.ts';

it('refuses a database that cannot keep every language, in a sentence, before anything is made in it', async () => {
  const name = `tl_clone_${Math.floor(Date.now() / 1000)}_ascii`;
  const server = new pg.Client(inject('adminUrl'));
  await server.connect();
  await server.query(
    `CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0`,
  );
  try {
    const preparing = prepareDatabase(inDatabase(inject('adminUrl'), name), inject('secret'));
    await expect(preparing).rejects.toThrow(/keeps its text as SQL_ASCII; make one with ENCODING 'UTF8'/);
  } finally {
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  }
});
