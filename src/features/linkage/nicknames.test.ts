import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { createPool } from '#platform/db/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { elsewhere } from '#tests/support/people.ts';
import { linkageRoutes } from './contract.ts';
import { duplicateFinder } from './index.ts';

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  await app.admin.query(`UPDATE workers SET roles = roles || '{administrator}' WHERE id = $1`, [
    elsewhere.worker.id,
  ]);
  pool = createPool({ url: app.urls.workerUrl, size: 1, waitMs: 5000 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

const compare = () => duplicateFinder(pool, 'https://cases.example.org')();
const add = (name: string, nickname: string, caller = app.ade) =>
  caller.ask(linkageRoutes.addNickname, { body: { name, nickname } });
const takeBack = (nicknameId: string) =>
  app.ade.ask(linkageRoutes.takeBackNickname, { params: { nicknameId } });
const checked = async (givenName: string, familyName: string, caller = app.rosa) => {
  const body = { givenName, familyName };
  const { people } = (await caller.ask(linkageRoutes.findDuplicates, { body })).body;
  return people.map(({ givenName: found }) => found);
};
const pairs = async (familyName: string) => {
  const found = (await app.rosa.ask(linkageRoutes.listDuplicates, {})).body.pairs;
  return found
    .filter(({ one }) => one.familyName === familyName)
    .map(({ one, other }) => [one.givenName, other.givenName].sort());
};

describe('a nickname that the agency has told', () => {
  it('lets the check at intake find whom nothing else tells', async () => {
    await anIntake(app.rosa, { givenName: 'Ignatius', familyName: 'Barzani' });
    await compare();
    expect(await checked('Nachete', 'Barzani')).toEqual([]);
    expect((await add('Ignatius', 'Nachete')).status).toBe(201);
    expect(await checked('NACHETÉ', 'Barzani')).toEqual(['Ignatius']);
  });

  it('finds who was recorded under the nickname as soon as they are compared anew, and both in the list', async () => {
    await anIntake(app.rosa, { givenName: 'Tuto', familyName: 'Quiroga' });
    await anIntake(app.rosa, { givenName: 'Restituto', familyName: 'Quiroga' });
    await compare();
    expect(await pairs('Quiroga')).toEqual([]);
    const { id } = (await add('Restituto', 'Tuto')).body;
    await compare();
    expect(await checked('Restituto', 'Quiroga')).toEqual(expect.arrayContaining(['Tuto', 'Restituto']));
    expect(await pairs('Quiroga')).toEqual([['Restituto', 'Tuto']]);
    expect((await takeBack(id)).status).toBe(204);
    await compare();
    expect(await pairs('Quiroga')).toEqual([]);
    expect(await checked('Restituto', 'Quiroga')).toEqual(['Restituto']);
  });

  it.each([
    [
      'two for one name',
      [
        ['Anunciación', 'Chon'],
        ['Anunciación', 'Nuncia'],
      ],
      'Chon',
      'Nuncia',
    ],
    [
      'short for a short name',
      [
        ['Hermenegildo', 'Merejo'],
        ['Merejo', 'Merejito'],
      ],
      'Merejito',
      'Hermenegildo',
    ],
    ['short for a name whose nicknames are known', [['William', 'Wilmo']], 'Wilmo', 'Billy'],
    [
      'known nicknames of a name that is short for another',
      [['Guillermino', 'William']],
      'Billy',
      'Guillermino',
    ],
    ['names of two words, with particles', [['María del Rocío', 'Chío']], 'Chio', 'Maria Del Rocio'],
    ['two words for one', [['Juanmari', 'Juan Marí']], 'Juan Mari Jose', 'Juanmari'],
    ['Arabic, however it is written', [['فاطمة', 'فطّومة']], 'فطومه', 'فاطمه'],
    ['two scripts', [['ナオミ', 'Naomi']], 'naomi', 'ナオミ'],
  ])('is understood: %s', async (_, told, one, other) => {
    const familyName = `Ozols${one.codePointAt(0)}${other.codePointAt(0)}`.replace(
      /\d/g,
      (n) => 'abcdefghij'[Number(n)] ?? '',
    );
    for (const givenName of [one, other]) await anIntake(app.rosa, { givenName, familyName });
    await compare();
    expect(await pairs(familyName)).toEqual([]);
    for (const [name = '', nickname = ''] of told) expect((await add(name, nickname)).status).toBe(201);
    await compare();
    expect(await pairs(familyName)).toEqual([[one, other].sort()]);
    expect(await checked(one, familyName)).toHaveLength(2);
  });

  it('is one under which people are found, whichever of the two somebody types, until it is taken back', async () => {
    const find = async (q: string, caller = app.rosa) =>
      (await caller.ask(clientRoutes.findClients, { query: { q } })).body.people.map(
        ({ name }) => name.split(' ')[0],
      );
    for (const givenName of ['Wenceslao', 'Güences'])
      await anIntake(app.rosa, { givenName, familyName: 'Pruss' });
    expect(await find('Wenceslao Pruss')).toEqual(['Wenceslao']);
    const { id } = (await add('Wenceslao', 'Güences')).body;
    expect(await find('guences')).toEqual(['Güences', 'Wenceslao']);
    expect(await find('Wenceslao Pruss')).toEqual(['Wenceslao', 'Güences']);
    expect(await find('Güences', app.stranger)).toEqual([]);
    await takeBack(id);
    expect(await find('guences')).toEqual(['Güences']);
  });

  it('leads to who goes by another short form of the same name', async () => {
    await anIntake(app.rosa, { givenName: 'Liz', familyName: 'Quaranta' });
    await add('Beth', 'Bethke');
    const { people } = (await app.rosa.ask(clientRoutes.findClients, { query: { q: 'Bethke Quaranta' } }))
      .body;
    expect(people.map(({ name }) => name)).toEqual(['Liz Quaranta']);
  });

  it('is of no concern to another agency', async () => {
    for (const givenName of ['Perpetua', 'Petucha']) {
      await anIntake(app.rosa, { givenName, familyName: 'Iriarte' });
      await anIntake(app.stranger, { givenName, familyName: 'Iriarte', programId: elsewhere.programId });
    }
    await add('Perpetua', 'Petucha');
    await compare();
    expect(await checked('Petucha', 'Iriarte')).toHaveLength(2);
    expect(await checked('Petucha', 'Iriarte', app.stranger)).toEqual(['Petucha']);
    expect((await app.stranger.ask(linkageRoutes.listDuplicates, {})).body.pairs).toEqual([]);
    expect((await app.stranger.ask(linkageRoutes.listNicknames, {})).body.nicknames).toEqual([]);
    expect((await add('Perpetua', 'Petucha', app.stranger)).status).toBe(201);
  });
});

describe('the list of nicknames', () => {
  it.each([
    ['nothing', ' ', 'Pepe', 'name', 'Please'],
    ['the same name twice', 'José', 'JOSE', 'nickname', 'These two are the same name already.'],
    ['several at once', 'José', 'Pepe, Chepe', 'nickname', 'One name at a time, please.'],
    ['figures', 'José', '007', 'nickname', 'Please write a name, with letters only.'],
    ['an initial', 'José', 'J.', 'nickname', 'an initial fits too many people'],
    ['strokes without letters', 'José', '--', 'nickname', 'Please write'],
    ['a whole sentence', 'José', 'the tall one from Puebla', 'nickname', 'at most three words'],
  ])('refuses %s in a clear sentence', async (_, name, nickname, field, sentence) => {
    const { problem, fields } = await add(name, nickname);
    expect(fields).toEqual([`body.${field}`]);
    expect(JSON.stringify(problem)).toContain(sentence);
  });

  it('holds a pair once, whichever of the two came first, until it is taken back', async () => {
    const { id } = (await add('Concepción', 'Conchi')).body;
    expect((await add('conchi', 'Concepcion')).fields).toEqual(['body.nickname']);
    expect((await takeBack(id)).status).toBe(204);
    expect((await takeBack(id)).status).toBe(404);
    expect((await add('Concepción', 'Conchi')).body).toMatchObject({ nickname: 'Conchi', by: 'Ade Okafor' });
  });

  it('is for administrators alone, and each change is on record', async () => {
    for (const caller of [app.rosa, app.ingrid, app.noor]) {
      expect((await add('A', 'B', caller)).status).toBe(403);
      expect((await caller.ask(linkageRoutes.listNicknames, {})).status).toBe(403);
    }
    const { id } = (await add('Encarnación', 'Encarni')).body;
    expect(
      (await app.stranger.ask(linkageRoutes.takeBackNickname, { params: { nicknameId: id } })).status,
    ).toBe(404);
    await takeBack(id);
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'nickname' AND subject_ids @> ARRAY[$1]::uuid[] ORDER BY at`,
      [id],
    );
    expect(rows).toEqual([{ action: 'create' }, { action: 'change' }]);
  });
});
