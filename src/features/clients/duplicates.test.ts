import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { clientRoutes } from './contract.ts';
import { compare, howSure } from './rules/duplicates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const amal = { givenName: 'Amal', familyName: 'Karimi', birthDate: '1961-03-04', phone: '312 555 0142' };

describe('before a record is made', () => {
  it('likely duplicates are shown with what agrees and what differs, the surest first', async () => {
    const { clientId: same } = await anIntake(app.rosa, amal);
    const { clientId: namesake } = await anIntake(app.rosa, {
      ...amal,
      birthDate: '1990-10-10',
      phone: null,
    });
    await anIntake(app.rosa, { givenName: 'Ruth', familyName: 'Okafor', birthDate: '1961-03-04' });
    const told = { ...amal, givenName: 'Amaal', phone: '(312) 555-0142' };
    const { people } = (await app.rosa.ask(clientRoutes.findDuplicates, { body: told })).body;
    expect(people[0]).toMatchObject({
      id: same,
      sure: 'very_likely',
      agreement: { name: 'similar', birthDate: 'same', phone: 'same' },
    });
    expect(people.map(({ id }) => id)).toEqual([same]);
    const exact = (await app.rosa.ask(clientRoutes.findDuplicates, { body: amal })).body.people;
    expect(exact.map(({ id, sure }) => [id, sure])).toEqual([
      [same, 'very_likely'],
      [namesake, 'possible'],
    ]);
  });

  it('nobody learns from it of people they may not see', async () => {
    await anIntake(app.rosa, { ...amal, familyName: 'Concealed' });
    const body = { ...amal, familyName: 'Concealed' };
    const forMarcus = await app.marcus.ask(clientRoutes.findDuplicates, { body });
    const forNobody = await app.marcus.ask(clientRoutes.findDuplicates, {
      body: { ...body, familyName: 'Nonexistent', phone: null, birthDate: null },
    });
    expect(forMarcus.text).toBe(forNobody.text);
  });

  it('what was compared goes on record', async () => {
    const { clientId } = await anIntake(app.rosa, { givenName: 'Twice', familyName: 'Told' });
    await app.rosa.ask(clientRoutes.findDuplicates, { body: { givenName: 'Twice', familyName: 'Told' } });
    const { rows } = await app.admin.query(
      `SELECT action, client_ids FROM audit_events WHERE what = 'duplicates' AND detail -> 'asked' ->> 'givenName' = 'Twice'`,
    );
    expect(rows).toEqual([{ action: 'search', client_ids: [clientId] }]);
  });

  it('a name must be there, and only those who open cases may ask', async () => {
    expect((await app.rosa.send('POST', '/clients/duplicates', { givenName: ' ' })).fields).toEqual([
      'body.givenName',
    ]);
    expect((await app.noor.ask(clientRoutes.findDuplicates, { body: amal })).status).toBe(403);
  });
});

describe('how sure it is the same person', () => {
  const told = { birthDate: '1961-03-04', phone: '312 555 0142' };
  it.each([
    ['same name and birthday', 1, { birthDate: '1961-03-04', phone: null }, 'very_likely'],
    ['same name, day and month swapped', 1, { birthDate: '1961-04-03', phone: null }, 'likely'],
    ['same name, one digit of the birthday wrong', 1, { birthDate: '1967-03-04', phone: null }, 'likely'],
    ['same name, nothing else known', 1, { birthDate: null, phone: null }, 'likely'],
    [
      'same name and telephone, another birthday (a parent and a child)',
      1,
      { birthDate: '1990-10-10', phone: '5550142' },
      'possible',
    ],
    ['same name, another birthday', 1, { birthDate: '1990-10-10', phone: null }, 'possible'],
    ['similar name, another birthday', 0.8, { birthDate: '1990-10-10', phone: null }, undefined],
    ['another name, same birthday', 0.2, { birthDate: '1961-03-04', phone: null }, undefined],
    [
      'another name, same birthday and telephone (a changed name)',
      0.2,
      { birthDate: '1961-03-04', phone: '5550142' },
      'likely',
    ],
  ] as const)('%s', (_, likeness, kept, sure) => {
    expect(howSure(compare({ likeness, told, kept }))).toBe(sure);
  });
});
