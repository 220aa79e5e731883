import { expect, inject, it } from 'vitest';
import { fuzz, urlOf } from '../../proof/fuzz/run.ts';

it('whatever is sent, by anybody, to any route: a clear answer in time, and nothing changes when it is no', async () => {
  const server = { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') };
  const { requests, defects } = await fuzz(server, { requests: 1200, seed: 7, lanes: 1, log: () => {} });
  expect(requests).toBe(1200);
  const told = defects.map(
    ({ verdict, request, answer }) => `${verdict}: ${request.method} ${urlOf(request)} ${answer.text}`,
  );
  expect(told).toEqual([]);
}, 120_000);
