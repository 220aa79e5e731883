import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { clientRoutes } from './contract.ts';
import { misspellings } from './testing/misspellings.ts';
import { dice, type Named, someNames } from './testing/names.ts';

let app: TestApp;
const roll = dice();
const named = someNames(300, roll);
const idOf = new Map<Named, string>();

beforeAll(async () => {
  app = await startTestApp();
  for (const person of named) idOf.set(person, (await anIntake(app.rosa, person)).clientId);
}, 60_000);
afterAll(() => app.close());

const find = async (q: string, who: 'rosa' | 'marcus' | 'ingrid' = 'rosa') =>
  (await app[who].ask(clientRoutes.findClients, { query: { q } })).body.people.map(({ id }) => id);

describe('somebody is found in the first twenty', () => {
  const kinds = Object.entries(misspellings);
  it.each(kinds)('%s', async (kind, misspell) => {
    const turn = kinds.findIndex(([name]) => name === kind);
    const sought = named.filter((_person, place) => place % 5 === turn % 5);
    const missed: string[] = [];
    for (const person of sought) {
      const typed = misspell(person, roll);
      if (!(await find(typed)).includes(idOf.get(person) ?? ''))
        missed.push(`${typed} (${person.givenName} ${person.familyName})`);
    }
    expect(missed.length / sought.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['Bill Turner', { givenName: 'William', familyName: 'Turner' }],
    ['Liz Turner', { givenName: 'Elizabeth', familyName: 'Turner' }],
    ['Katherine Turner', { givenName: 'Kate', familyName: 'Turner' }],
    ['Ami Karimi', { givenName: 'Amal', familyName: 'Karimi', preferredName: 'Ami' }],
    ['Amal Haddad', { givenName: 'Amal', familyName: 'Karimi', otherNames: ['Haddad'] }],
    ['maryann turner', { givenName: 'Mary Ann', familyName: 'Turner' }],
    ['أمل كريمي', { givenName: 'امل', familyName: 'كريمى' }],
    ['Володимир', { givenName: 'ВОЛОДИМИР', familyName: 'Шевченко' }],
  ] as const)('asked for as %s', async (q, person) => {
    const { clientId } = await anIntake(app.rosa, {
      ...person,
      otherNames: [...('otherNames' in person ? person.otherNames : [])],
    });
    expect(await find(q)).toContain(clientId);
  });

  it('who is spelled exactly so comes first, and whoever was born that day before all', async () => {
    const { clientId } = await anIntake(app.rosa, { givenName: 'Jon', familyName: 'Quill' });
    const { clientId: other } = await anIntake(app.rosa, {
      givenName: 'John',
      familyName: 'Quill',
      birthDate: '1950-02-03',
    });
    expect(await find('Jon Quill')).toEqual([clientId, other]);
    expect(await find('Jon Quill 1950-02-03')).toEqual([other, clientId]);
  });

  it('a new name is found at once, and the old one no longer', async () => {
    const { clientId } = await anIntake(app.rosa, { givenName: 'Formerly', familyName: 'Thistlewood' });
    await app.rosa.ask(clientRoutes.changeClient, {
      params: { clientId },
      body: { familyName: 'Marchbanks' },
      ifMatch: 1,
    });
    expect(await find('Formerly Marchbanks')).toEqual([clientId]);
    expect(await find('Thistlewood')).toEqual([]);
  });
});

describe('what is hidden leaves no trace in a search', () => {
  it('a colleague and a stranger find nobody, the supervisor does', async () => {
    const { clientId } = await anIntake(app.rosa, {
      givenName: 'Zebulon',
      familyName: 'Hidden',
      birthDate: '1931-01-31',
      phone: '773 555 0199',
    });
    for (const q of ['Zebulon Hidden', 'Zebulon', '1931-01-31', '555-0199'])
      expect(await find(q, 'marcus'), q).toEqual([]);
    expect(await find('Zebulon Hidden', 'ingrid')).toEqual([clientId]);
    expect(
      (await app.stranger.ask(clientRoutes.findClients, { query: { q: 'Zebulon' } })).body.people,
    ).toEqual([]);
  });

  it('many hidden namesakes do not push the one that is seen out of the first twenty', async () => {
    for (let place = 0; place < 90; place++)
      await anIntake(app.ingrid, {
        givenName: 'Common',
        familyName: 'Namesake',
        responsibleWorkerId: people.ingrid.id,
      });
    const { clientId } = await anIntake(app.marcus, {
      givenName: 'Common',
      familyName: 'Namesak',
      programId: programs.veterans,
    });
    expect(await find('Common Namesake', 'marcus')).toEqual([clientId]);
  }, 30_000);

  it('somebody barred from a client does not find them', async () => {
    const { clientId } = await anIntake(app.rosa, { givenName: 'Barnaby', familyName: 'Barred' });
    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
      SELECT agency_id, gen_random_uuid(), id, $2, 'cousins', created_by FROM clients WHERE id = $1`,
      [clientId, people.rosa.id],
    );
    expect(await find('Barnaby Barred')).toEqual([]);
    expect(await find('Barnaby Barred', 'ingrid')).toEqual([clientId]);
  });
});

describe('a search', () => {
  it('goes on record with its words and whom it found', async () => {
    const { clientId } = await anIntake(app.rosa, { givenName: 'Recorded', familyName: 'Searchwell' });
    await find('Serchwell');
    const { rows } = await app.admin.query(
      `SELECT detail, client_ids FROM audit_events WHERE what = 'clients' AND detail -> 'asked' ->> 'q' = 'Serchwell'`,
    );
    expect(rows).toEqual([{ detail: { asked: { q: 'Serchwell' } }, client_ids: [clientId] }]);
  });

  it('asks for something to look for, and survives whatever is typed', async () => {
    const nothing = await app.rosa.ask(clientRoutes.findClients, { query: { q: ' , ' } });
    expect([nothing.status, nothing.fields]).toEqual([422, ['query.q']]);
    for (const q of ["'; DROP TABLE clients --", '%', '\\', '🙂🙂', 'a', 'x'.repeat(200), '{a,b}']) {
      expect([200, 422], q).toContain(
        (await app.rosa.ask(clientRoutes.findClients, { query: { q } })).status,
      );
    }
    expect((await app.rosa.send('GET', '/clients?q=a&birthDate=1961-02-30')).fields).toEqual([
      'query.birthDate',
    ]);
  });

  it('is not for administrators and auditors', async () => {
    for (const who of ['ade', 'noor'] as const)
      expect((await app[who].ask(clientRoutes.findClients, { query: { q: 'Amal' } })).status).toBe(403);
  });
});
