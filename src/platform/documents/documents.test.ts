import { describe, expect, it } from 'vitest';
import { readPdf } from '#tests/support/pdf.ts';
import { type PrintedDocument, renderPdf } from './index.ts';

const document: PrintedDocument = {
  title: 'What was done, and whom to call',
  lead: 'For Amal Karimi, 22 November 2026',
  language: 'en',
  foot: 'Riverbend Community Services, 555-0100',
  pageWords: 'Page {page} of {pages}',
  blocks: [
    { kind: 'heading', text: 'Whom to call' },
    {
      kind: 'items',
      mark: 'tick',
      items: [{ title: 'Riverside Therapy', strong: '555-0142', lines: ['When the pain is back', null] }],
    },
    { kind: 'facts', facts: [{ name: 'Began', value: '1 March 2026' }] },
    { kind: 'quote', text: 'I can climb the stairs again.', by: 'Amal' },
  ],
};

describe('a printed document', () => {
  it('is tagged for screen readers, titled, and tells its language', async () => {
    const pdf = await readPdf(await renderPdf(document));
    expect(pdf).toMatchObject({ title: document.title, language: 'en', tagged: true, pages: 1 });
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI']));
  });

  it('says everything that was put into it, and how many pages there are', async () => {
    const { text } = await readPdf(await renderPdf(document));
    for (const words of [
      'For Amal Karimi',
      'Riverside Therapy',
      '555-0142',
      'When the pain is back',
      'Began: 1 March 2026',
      'climb the stairs',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows what somebody typed as it stands: nothing in it is a command', async () => {
    const typed = '#read("/etc/passwd") *bold* $x^2$ \\ [a] <b> @c "d" // e';
    const blocks = [{ kind: 'words', text: `first\n\n${typed}` }] as const;
    const { text } = await readPdf(await renderPdf({ ...document, title: '#panic("x")', blocks }));
    expect(text).toContain(typed);
    expect(text).toContain('#panic("x")');
  });

  it('is made, and tagged, even when a name is in letters that no font has', async () => {
    const pdf = await readPdf(await renderPdf({ ...document, lead: 'For 李小龍' }));
    expect(pdf).toMatchObject({ tagged: true, title: document.title });
    expect(pdf.text).toContain('Riverside Therapy');
  });

  it('goes on over as many pages as it takes', async () => {
    const items = Array.from({ length: 60 }, (_, n) => ({ title: `Service ${n}`, strong: `555-${n}` }));
    const pdf = await readPdf(
      await renderPdf({ ...document, blocks: [{ kind: 'items', mark: 'number', items }] }),
    );
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.text).toContain('Service 59');
    expect(pdf.text).toContain(`Page 2 of ${pdf.pages}`);
  });

  it('is set in Arabic too, with fonts that come along', async () => {
    const pdf = await readPdf(await renderPdf({ ...document, language: 'ar', title: 'ما تم إنجازه' }));
    expect(pdf).toMatchObject({ language: 'ar', title: 'ما تم إنجازه', tagged: true });
  });
});
