import { expect, inject, it } from 'vitest';
import { sees } from '../access/model/sees.ts';
import { clients, named } from '../access/world/cast.ts';
import { idOf } from '../access/world/ids.ts';
import { startWorld } from '../access/world/start.ts';
import { shareConnections } from './pool.ts';

it('two people on the same connections never see as the other, however their transactions end', async () => {
  const at = await startWorld({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  const seenBy = (name: string) =>
    new Set(
      clients.filter((client) => sees(named(name), client)).map((client) => idOf('client', client.name)),
    );
  try {
    const seen = { owner: seenBy('owner'), stranger: seenBy('stranger') };
    const { transactions, aborted, crossings } = await shareConnections(at.appUrl, seen, 2000);
    expect(crossings).toEqual([]);
    expect(aborted).toBeGreaterThan(transactions / 10);
  } finally {
    await at.close();
  }
}, 60_000);
