import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { documentRoutes as routes } from './contract.ts';
import { anUpload, asFile } from './testing.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const html = '<!doctype html><html><script>fetch("/api/clients")</script></html>';
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A zip archive of one packed file: the local header alone, which is what tells what an archive is. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const docx = (padding: number) =>
  zipOf(
    '[Content_Types].xml',
    Buffer.from(`<Types><Override ContentType="${types}"/></Types>${' '.repeat(padding)}`),
  );

async function send(bytes: Buffer, title = 'Letter') {
  const body = { kind: 'letter' as const, title, source: 'client' as const };
  const { id } = (await app.rosa.ask(routes.announceUpload, { params: { clientId }, body })).body;
  return app.rosa.send<{ id: string; mediaType: string; shown: boolean }>(
    'PUT',
    `/clients/${clientId}/uploads/${id}/content`,
    bytes,
    asFile,
  );
}
const open = (uploadId: string) => app.rosa.ask(routes.readUpload, { params: { clientId, uploadId } });

describe('a file that is made to be taken for another', () => {
  it.each([
    ['a page called a picture', Buffer.from(html)],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a drawing with a mark before it', Buffer.from('\ufeff<?xml version="1.0"?><svg/>')],
    ['a page with words before it', Buffer.from(`Dear all,\n\n${html}`)],
    ['a page and then a PDF', Buffer.from(`${html}${pdf}`)],
    ['a page in other letters', Buffer.from(html, 'utf16le')],
    ['an archive that is no document', zipOf('run.exe', Buffer.from('MZ'))],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003')],
    [
      'a document with macros',
      zipOf(
        '[Content_Types].xml',
        Buffer.from('<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
      ),
    ],
  ])('is refused: %s', async (_what, bytes) => {
    expect((await send(bytes, 'Photo.png')).problem).toMatchObject({ status: 415, code: 'kind-not-taken' });
  });

  it.each([
    ['a PDF with a page in it', Buffer.from(`${pdf}${html}`), 'application/pdf', false],
    ['a picture with a page behind it', Buffer.concat([png, Buffer.from(html)]), 'image/png', true],
    [
      'a Word text',
      docx(0),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      false,
    ],
  ])(
    'goes out only as what it is, and the browser may not run it: %s',
    async (_what, bytes, mediaType, shown) => {
      const { id, ...kept } = (await send(bytes, 'Page.html')).body;
      expect(kept).toMatchObject({ mediaType, shown });
      const { headers } = await open(id);
      expect(headers['content-type']).toBe(mediaType);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      expect(headers['content-disposition']).toMatch(/^attachment; .*\.(pdf|png|docx)$/);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    },
  );

  it('is not unpacked: an archive that would fill the memory costs nothing', async () => {
    const bomb = docx(300_000_000);
    expect(bomb.length).toBeLessThan(400_000);
    const before = process.memoryUsage().rss;
    expect((await send(bomb)).status).toBe(415);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../../etc/passwd', 'etc passwd.txt'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini.txt'],
    ['Letter\u202etxt.exe', 'Letter txt.exe.txt'],
    ['...', 'file.txt'],
    ['a"; filename="evil.html', 'a ; filename= evil.html.txt'],
    ["O'Brien (2) *.txt", "O'Brien (2) .txt"],
    ['\r\nSet-Cookie: a=b', 'Set-Cookie a=b.txt'],
    ['carta del médico 😀 رسالة', 'carta del médico 😀 رسالة.txt'],
  ])('%j leaves as %j', async (title, name) => {
    const { id } = await anUpload(app.rosa, clientId, { title });
    const { headers } = await open(id);
    const sent = String(headers['content-disposition']);
    expect(sent).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!#$&+^`|-]+$/);
    expect(decodeURIComponent(sent.split("''")[1] ?? '')).toBe(name);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is a line that can be kept, and no longer than 200 characters', async () => {
    const say = (title: string) =>
      app.rosa.send('POST', `/clients/${clientId}/uploads`, { kind: 'letter', title, source: 'client' });
    for (const title of ['x'.repeat(201), 'a\u0000b', '\ud800', ' '])
      expect((await say(title)).fields, JSON.stringify(title)).toEqual(['body.title']);
  });
});

describe('asking for a file', () => {
  it('in parts gives it whole, with the same guard and on record', async () => {
    const { id } = await anUpload(app.rosa, clientId);
    const path = `/clients/${clientId}/uploads/${id}/content`;
    const part = await app.rosa.send('GET', path, undefined, { headers: { range: 'bytes=4-9' } });
    expect([part.status, part.text]).toEqual([200, 'The housing office writes that the date has moved.\n']);
    expect((await app.marcus.send('GET', path, undefined, { headers: { range: 'bytes=0-0' } })).status).toBe(
      404,
    );
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'upload content' AND action = 'read' AND $1 = ANY (subject_ids)`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('sending again', () => {
  it('what has arrived already, because the answer was lost, keeps it once', async () => {
    const kept = await anUpload(app.rosa, clientId, { title: 'Twice' });
    const path = `/clients/${clientId}/uploads/${kept.id}/content`;
    const files = async () =>
      (await app.admin.query('SELECT file_name FROM uploads WHERE id = $1', [kept.id])).rows;
    const before = await files();
    const again = await app.rosa.send(
      'PUT',
      path,
      Buffer.from('The housing office writes that the date has moved.\n'),
      asFile,
    );
    expect([again.status, again.body]).toEqual([200, kept]);
    expect(await files()).toEqual(before);
    expect((await open(kept.id)).status).toBe(200);
    expect((await app.rosa.send('PUT', path, Buffer.from('Something else.'), asFile)).status).toBe(404);
    expect((await app.ingrid.send('PUT', path, Buffer.from('The housing'), asFile)).status).toBe(404);
  });
});
