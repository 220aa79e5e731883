import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { directoryRoutes, type NewImport, type Remark } from './contract.ts';
import { town, townWith } from './fixtures.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const take = async (given: Partial<NewImport>) =>
  (
    await app.dana.ask(directoryRoutes.importDirectory, {
      body: { source: 'town', files: [...town], dryRun: false, ...given },
    })
  ).body;
const services = async () => (await app.rosa.ask(directoryRoutes.findServices, { query: {} })).body;
const told = (remarks: readonly Remark[]) =>
  remarks.map(({ file, row, field, value, done }) => ({ file, row, field, value, done }));
const count = async (table: string) =>
  Number((await app.admin.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);

describe('taking in a directory', () => {
  it('tells in a dry run what it would do, and changes nothing', async () => {
    const report = await take({ dryRun: true });
    expect(report.counts).toEqual({ added: 22, updated: 0, unchanged: 0, refused: 0 });
    expect(report.rows).toContainEqual({
      file: 'services.csv',
      row: '2',
      entity: 'service',
      name: 'Food pantry',
      done: 'added',
    });
    expect((await services()).total).toBe(0);
    expect(await count('directory_imports')).toBe(0);
  });

  it('does it when told to, and is found among the imports', async () => {
    const report = await take({});
    expect(report).toMatchObject({ dryRun: false, counts: { added: 22 } });
    expect((await services()).total).toBe(3);
    const { imports } = (await app.ade.ask(directoryRoutes.listImports, {})).body;
    expect(imports).toMatchObject([
      { id: report.id, source: 'town', by: 'Dana Whitfield', counts: { added: 22, refused: 0 } },
    ]);
  });

  it('again updates what has changed instead of doubling it', async () => {
    await take({});
    expect((await take({})).counts).toEqual({ added: 0, updated: 0, unchanged: 22, refused: 0 });
    const changed = await take({
      files: townWith(
        'phones.csv',
        'id,service_id,number,type\np1,s1,312 555 0199,voice\np2,s3,312 555 0103,voice\n',
      ),
    });
    expect(changed.counts).toEqual({ added: 0, updated: 1, unchanged: 21, refused: 0 });
    expect(await count('phones')).toBe(2);
  });

  it('touches only the columns that the files have, and keeps what the agency has learned', async () => {
    await take({});
    const [meals] = (await services()).services.filter(({ name }) => name === 'Hot meals at home');
    const serviceId = meals?.id ?? '';
    await app.rosa.ask(directoryRoutes.verifyService, {
      params: { serviceId },
      body: { how: 'phone', found: 'as_written', waitingDays: 9 },
    });
    await take({
      files: [{ name: 'services.csv', text: 'id,organization_id,name\ns1,o1,Hot meals brought home\n' }],
    });
    const { body } = await app.rosa.ask(directoryRoutes.readService, { params: { serviceId } });
    expect(body).toMatchObject({
      name: 'Hot meals brought home',
      fees: 'Free',
      waitingDays: 9,
      phones: [{ number: '312 555 0101' }],
    });
  });

  it('of another source stands beside it, even with the same ids', async () => {
    await take({});
    expect((await take({ source: 'county' })).counts.added).toBe(22);
    expect((await services()).total).toBe(6);
  });

  it('comes back from our own export unchanged', async () => {
    await take({});
    const exported = await app.rosa.ask(directoryRoutes.exportDirectory, {});
    const again = await take({
      source: 'anywhere',
      files: [{ name: 'directory.json', text: exported.text }],
    });
    expect(again.counts).toMatchObject({ added: 0, updated: 0, refused: 0 });
    expect(again.remarks).toEqual([]);
  });
});

describe('a bad row', () => {
  it('is refused with its place and reason, and never spoils the rest', async () => {
    const files = townWith(
      'services.csv',
      'id,organization_id,name,status\ns1,o1,Hot meals at home,active\ns2,o1,,active\ns3,o9,Help with eviction,active\n',
    );
    const report = await take({ files });
    expect(report.counts.refused).toBe(8);
    expect(told(report.remarks.filter(({ entity }) => entity === 'service'))).toEqual([
      { file: 'services.csv', row: '2', field: 'name', value: null, done: 'refused' },
      { file: 'services.csv', row: '3', field: 'organization_id', value: 'o9', done: 'refused' },
    ]);
    expect((await services()).services.map(({ name }) => name)).toEqual(['Hot meals at home']);
  });

  it('loses only the cell that makes no sense', async () => {
    const rows = [
      'id,name,description,website,email,year_incorporated,parent_organization_id',
      'o1,Kitchen,,not a site,nobody,soon,o77',
      'o2,Harbor,Lawyers,harbor.example,,1999,',
    ];
    const report = await take({ files: [{ name: 'organizations.csv', text: rows.join('\r\n') }] });
    expect(report.counts).toMatchObject({ added: 2, refused: 0 });
    expect(told(report.remarks).map(({ field, value, done }) => [field, value, done])).toEqual([
      ['email', 'nobody', 'field left out'],
      ['website', 'not a site', 'field left out'],
      ['year_incorporated', 'soon', 'field left out'],
      ['parent_organization_id', 'o77', 'field left out'],
      ['website', 'harbor.example', 'completed'],
    ]);
    expect(
      (await app.admin.query('SELECT website, year_incorporated FROM organizations ORDER BY name')).rows,
    ).toEqual([
      { website: 'https://harbor.example', year_incorporated: 1999 },
      { website: null, year_incorporated: null },
    ]);
  });

  it('without an id is known by what it says, so that it is not doubled either', async () => {
    const files = [{ name: 'organizations.csv', text: 'name;description\nKitchen;Cooks\nHarbor;Lawyers\n' }];
    expect((await take({ files })).counts.added).toBe(2);
    expect((await take({ files })).counts).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('given twice is kept once, and the difference is told', async () => {
    const report = await take({
      files: [{ name: 'organizations.csv', text: '\uFEFFid,name\no1,Kitchen\no1,Chicken\n' }],
    });
    expect(report.counts.added).toBe(1);
    expect(report.remarks).toMatchObject([{ row: '2', field: 'name', value: 'Chicken', done: 'ignored' }]);
  });

  it('that only the database finds wrong is refused alone', async () => {
    await app.admin.query(`ALTER TABLE organizations ADD CONSTRAINT no_chicken CHECK (name <> 'Chicken')`);
    const rows = ['id,name', ...Array.from({ length: 9 }, (_, n) => `k${n},Kitchen ${n}`), 'c,Chicken'];
    const report = await take({ files: [{ name: 'organizations.csv', text: rows.join('\n') }] });
    expect(report.counts).toEqual({ added: 9, updated: 0, unchanged: 0, refused: 1 });
    expect(report.remarks).toMatchObject([{ row: '10', problem: 'The database cannot keep this row.' }]);
  });

  it('or a file that cannot be read at all is told by name', async () => {
    const files = [
      { name: 'services.json', text: '{"oh' },
      { name: 'cats.csv', text: 'id\n1\n' },
      { name: 'photo.png', text: 'x' },
      ...town,
    ];
    const report = await take({ files });
    expect(report.counts.added).toBe(22);
    expect(report.remarks.map(({ file, done }) => [file, done])).toEqual([
      ['services.json', 'refused'],
      ['cats.csv', 'ignored'],
      ['photo.png', 'ignored'],
    ]);
  });
});

describe('who may take in a directory', () => {
  it('is a director or an administrator; others change nothing', async () => {
    for (const who of ['rosa', 'ingrid', 'noor'] as const) {
      expect(
        (await app[who].ask(directoryRoutes.importDirectory, { body: { files: [...town], dryRun: false } }))
          .status,
        who,
      ).toBe(403);
    }
    expect(
      (await app.ade.ask(directoryRoutes.importDirectory, { body: { files: [...town], dryRun: false } }))
        .status,
    ).toBe(201);
    const { rows } = await app.admin.query(`SELECT what, detail FROM audit_events WHERE action = 'create'`);
    expect(rows).toMatchObject([
      { what: 'directory import', detail: { source: 'hsds', dryRun: false, counts: { added: 22 } } },
    ]);
  });

  it('names the field of a request that makes no sense', async () => {
    expect((await app.dana.send('POST', '/directory/imports', { files: [] })).fields).toEqual(['body.files']);
    expect(
      (await app.dana.send('POST', '/directory/imports', { files: [{ name: 'a.csv' }] })).fields,
    ).toEqual(['body.files.0.text']);
  });
});
