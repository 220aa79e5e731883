import { expect, inject, it } from 'vitest';
import { auditEverything } from '../../proof/audit/run.ts';

it('whoever reads or writes anything: it is on record with exactly whom it was about, or it does not happen', async () => {
  const server = { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') };
  const { recorded, unrecorded, wrong } = await auditEverything(server, {
    requests: 80,
    seed: 7,
    perWay: 10,
    log: () => {},
  });
  expect(recorded).toBeGreaterThanOrEqual(80);
  expect(unrecorded).toBeGreaterThanOrEqual(30);
  const told = wrong.map(
    ({ verdict, seen }) =>
      `${verdict}: ${seen.route.method} ${seen.route.path} by ${seen.request.asker.name} ${JSON.stringify(seen.events)}`,
  );
  expect(told).toEqual([]);
}, 120_000);
