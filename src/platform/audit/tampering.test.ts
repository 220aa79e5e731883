import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { agencyId } from '#tests/support/people.ts';
import type { SignedHead } from './head.ts';
import type { KeptHead } from './kept-heads.ts';
import { record, startAuditDatabase } from './testing/database.ts';
import { type Kind, kinds, tamper } from './testing/tampering.ts';
import { verifyAgency } from './verify.ts';

const seals = 6;
const eventsPerSeal = 7;

let db: Awaited<ReturnType<typeof startAuditDatabase>>;
let last: SignedHead | undefined;
beforeAll(async () => {
  db = await startAuditDatabase({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  for (let round = 0; round < seals; round++) {
    for (let place = 0; place < eventsPerSeal; place++) await record(db.admin, 'chart', place);
    [last] = await db.seal();
  }
  await db.admin.query('SET session_replication_role = replica');
});
afterAll(() => db.close());

const kept = (head = last) => (head ? [{ from: 'the safe', head }] : []);

/** What is found after the superuser did this; everything is put back. */
async function found(kind: Kind | 'nothing', seed: number, heads: readonly KeptHead[] = []) {
  await db.admin.query('BEGIN');
  try {
    if (kind !== 'nothing') await tamper(db.admin, kind, seed);
    return (await verifyAgency(db.admin, agencyId, { trusted: db.trusted, heads })).findings;
  } finally {
    await db.admin.query('ROLLBACK');
  }
}

const wholeSeals: readonly Kind[] = ['cut off the end with its seals', 'cut off everything'];

describe('a superuser who tampers with the audit log', () => {
  it('is not suspected when nothing was done', async () => {
    expect(await found('nothing', 0, kept())).toEqual([]);
  });

  it.each(kinds.filter((kind) => !wholeSeals.includes(kind)))('is found out: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect((await found(kind, seed)).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it.each(wholeSeals)('is found out by a head kept elsewhere: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect((await found(kind, seed, kept())).join()).toMatch(/cut off|removed/);
      }),
      { numRuns: 20 },
    );
  });

  it('is told where: between which seals, and whether something is missing, added or changed', async () => {
    expect((await found('delete an event', 10))[0]).toMatch(
      /^Between (the beginning|seal \d of .*) and seal \d of .* 1 of the sealed events is missing\.$/,
    );
    expect((await found('add an event', 10))[0]).toMatch(/1 event was added to those sealed\.$/);
    expect((await found('change an event', 10))[0]).toMatch(
      /a sealed event was changed, or the order was\.$/,
    );
    expect((await found('remove a seal', 10)).join()).toMatch(/A seal is missing before seal \d/);
    expect((await found('sign with another key', 10)).join()).toMatch(
      /No key of this installation has signed/,
    );
  });
});
