import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { linkageRoutes } from './contract.ts';
import { Judge } from './match/judge.ts';
import { englishNicknames } from './match/nicknames.ts';
import { soundOf } from './match/text.ts';

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
    const { people } = (await app.rosa.ask(linkageRoutes.findDuplicates, { body: told })).body;
    expect(people.map(({ id }) => id)).toEqual([same]);
    expect(people[0]).toMatchObject({
      sure: 'very_likely',
      agreement: {
        givenName: 'nearly',
        familyName: 'same',
        birthDate: 'same',
        phone: 'same',
        email: 'not_known',
      },
    });
    expect(people.map(({ id }) => id)).not.toContain(namesake);
  });

  it.each([
    ['given and family name in each other’s field', { givenName: 'Karimi', familyName: 'Amal' }],
    ['day and month in each other’s place', { birthDate: '1961-04-03' }],
    ['another year', { birthDate: '1962-03-04' }],
    ['a family name as it sounds', { familyName: 'Kareemi' }],
  ])('finds them with %s', async (_, wrong) => {
    await anIntake(app.rosa, amal);
    const body = { ...amal, phone: null, ...wrong };
    const { people } = (await app.rosa.ask(linkageRoutes.findDuplicates, { body })).body;
    expect(people[0]?.name).toBe('Amal Karimi');
  });

  it('finds somebody under the short form of their name, and by their e-mail alone', async () => {
    await anIntake(app.rosa, { givenName: 'William', familyName: 'Osei', email: 'will.osei@example.org' });
    const short = { givenName: 'Bill', familyName: 'Osei' };
    const mail = { givenName: 'Wil', email: 'Will.Osei@example.org' };
    for (const body of [short, mail]) {
      const { people } = (await app.rosa.ask(linkageRoutes.findDuplicates, { body })).body;
      expect(people.map(({ name }) => name)).toEqual(['William Osei']);
    }
  });

  it('nobody learns from it of people they may not see', async () => {
    await anIntake(app.rosa, { ...amal, familyName: 'Concealed' });
    const body = { ...amal, familyName: 'Concealed' };
    const forMarcus = await app.marcus.ask(linkageRoutes.findDuplicates, { body });
    const forNobody = await app.marcus.ask(linkageRoutes.findDuplicates, {
      body: { givenName: 'Zzyzx', familyName: 'Nonexistent' },
    });
    expect(forMarcus.text).toBe(forNobody.text);
  });

  it('what was compared goes on record', async () => {
    const { clientId } = await anIntake(app.rosa, { givenName: 'Twice', familyName: 'Told' });
    await app.rosa.ask(linkageRoutes.findDuplicates, { body: { givenName: 'Twice', familyName: 'Told' } });
    const { rows } = await app.admin.query(
      `SELECT action, client_ids FROM audit_events WHERE what = 'duplicates' AND detail -> 'asked' ->> 'givenName' = 'Twice'`,
    );
    expect(rows).toEqual([{ action: 'search', client_ids: [clientId] }]);
  });

  it('a name must be there, and only those who open cases may ask', async () => {
    expect((await app.rosa.send('POST', '/clients/duplicates', { givenName: ' ' })).fields).toEqual([
      'body.givenName',
    ]);
    expect((await app.noor.ask(linkageRoutes.findDuplicates, { body: amal })).status).toBe(403);
  });
});

describe('how sure it is the same person', () => {
  const judge = new Judge(500, []);
  const sure = (kept: Partial<typeof amal>) => judge.judge(amal, { ...amal, ...kept }).sure;
  it.each([
    ['all the same', {}, 'very_likely'],
    ['day and month swapped', { birthDate: '1961-04-03' }, 'very_likely'],
    ['a twin: all but the given name', { givenName: 'Samir' }, 'possible'],
    ['a son of the same name: all but the birthday', { birthDate: '1990-10-10' }, 'possible'],
    ['another person', { givenName: 'Ruth', familyName: 'Okafor', phone: '773 555 9999' }, undefined],
  ])('%s', (_, kept, expected) => expect(sure(kept)).toBe(expected));
});

it('the database hears names as the matcher does', async () => {
  const names = [...new Set(englishNicknames.flat())];
  const { rows } = await app.admin.query<{ heard: string }>(
    'SELECT access.sound_of(w) AS heard FROM unnest($1::text[]) WITH ORDINALITY AS n (w, place) ORDER BY place',
    [names],
  );
  expect(rows.map(({ heard }) => heard)).toEqual(names.map(soundOf));
});
