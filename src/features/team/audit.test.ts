import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId } from '#tests/support/people.ts';
import { teamRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the seals over the audit log', () => {
  it('are empty at first, and then there is no head to keep', async () => {
    expect((await app.noor.ask(teamRoutes.readAuditSeals, {})).body).toEqual({ seals: [], check: null });
    expect((await app.noor.ask(teamRoutes.downloadAuditHead, {})).status).toBe(404);
  });

  it('are shown to the auditor and the administrator of the agency, and to nobody else', async () => {
    const root = Buffer.alloc(32, 7);
    await app.admin.query(
      `INSERT INTO audit_seals (agency_id, number, sealed_at, size, root, edges, before, key_id, signature)
      VALUES ($1, 1, '2026-11-22T18:00:00Z', 12, $2, $2, 700, '0a0b0c0d', $3)`,
      [agencyId, root, Buffer.alloc(64, 9)],
    );
    await app.admin.query(
      `INSERT INTO audit_checks (agency_id, checked_at, events, findings) VALUES ($1, '2026-11-23T03:41:00Z', 12, '{}')`,
      [agencyId],
    );
    const expected = {
      seals: [{ number: 1, sealedAt: '2026-11-22T18:00:00.000Z', size: 12 }],
      check: { checkedAt: '2026-11-23T03:41:00.000Z', events: 12, findings: [] },
    };
    for (const who of ['noor', 'ade'] as const)
      expect((await app[who].ask(teamRoutes.readAuditSeals, {})).body).toEqual(expected);
    for (const who of ['rosa', 'ingrid', 'dana', 'stranger'] as const)
      expect((await app[who].ask(teamRoutes.readAuditSeals, {})).status, who).toBe(403);
    expect((await app.nobody.ask(teamRoutes.readAuditSeals, {})).status).toBe(401);
  });

  it('come with a head to keep elsewhere, and taking it is on record', async () => {
    const head = await app.noor.ask(teamRoutes.downloadAuditHead, {});
    expect(head.text).toMatch(
      new RegExp(`^throughline/audit/${agencyId}\n12\n[\\w+/=]{44}\nseal 1\nat 2026-11-22T18`),
    );
    expect(head.headers['content-type']).toBe('text/plain; charset=utf-8');
    const { rows } = await app.admin.query(`SELECT action FROM audit_events WHERE what = 'audit head'`);
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['export']));
  });
});
