import { expect, it } from 'vitest';
import { killWhileWriting } from '../../proof/kills/run.ts';

it('kill -9 of Throughline, its database server and a connection while people write: nothing acknowledged is lost or half there', async () => {
  const victims = ['application', 'postmaster', 'backend'] as const;
  const found = await killWhileWriting({ where: 'embedded', victims, times: 3, log: () => {} });
  expect(found).toMatchObject({ lost: 0, halves: 0, doubles: 0 });
  expect(found.acknowledged).toBeGreaterThan(6);
  expect(found.retries).toBeGreaterThan(0);
}, 120_000);
