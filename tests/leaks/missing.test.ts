import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { guardedRoutes } from '../access/http/about.ts';
import { type Play, startPlay } from '../access/http/start.ts';
import { everythingAsked, forget, type Told } from './forgetting.ts';
import { tellingSlots } from './slots.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
}, 60_000);
afterAll(() => play.close());

it('answers for an id that is hidden as for one that nothing has, wherever an id goes', async () => {
  const telling: string[] = [];
  let asked = 0;
  for (const route of guardedRoutes(play.played)) {
    const found = await tellingSlots(play, route);
    asked += found.asked;
    telling.push(...found.telling);
  }
  expect(telling).toEqual([]);
  expect(asked).toBeGreaterThan(300);
}, 60_000);

/** What says something of the hidden by design; SECURITY.md tells why. */
const byDesign: readonly RegExp[] = [
  // How a service answered the agency's last referrals, counted over everybody; none below five.
  /GET \/directory\/services/,
  // Which place somebody has on the waiting list.
  /GET \/(intake-queue|clients\/:clientId\/cases)$/,
];

function differences(before: Told, after: Told): readonly string[] {
  return [...before]
    .filter(([question, answer]) => after.get(question) !== answer)
    .map(([question]) => question)
    .filter((question) => !byDesign.some((known) => known.test(question)));
}

it('answers every question of those who may not see somebody as if they had never come', async () => {
  const before = await everythingAsked(play, { client: 'another’s' });
  await forget(play, { client: 'another’s' });
  const after = await everythingAsked(play, { client: 'another’s' });
  expect(differences(before, after)).toEqual([]);
}, 60_000);

it('answers every question of those without the clearance as if nothing protected had been written', async () => {
  const before = await everythingAsked(play, { category: 'hiv' });
  await forget(play, { category: 'hiv' });
  const after = await everythingAsked(play, { category: 'hiv' });
  expect(differences(before, after)).toEqual([]);
}, 60_000);
