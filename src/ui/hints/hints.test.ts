import { describe, expect, it } from 'vitest';
import { hintsFor } from './checker.ts';
import { readingGrade } from './reading.ts';

const said = async (text: string) => (await hintsFor(text)).map((hint) => hint.said);

describe('hints while writing', () => {
  it('put the person before the label, in the order of the text', async () => {
    const text = 'Homeless man, an addict, refused the shelter. He is wheelchair-bound.';
    expect(await said(text)).toEqual(['Homeless man', 'addict', 'refused', 'wheelchair-bound']);
    expect((await hintsFor('an addict'))[0]?.instead[0]).toMatch(/^person with/);
  });

  it('come once for each word', async () => {
    expect(await said('She refused. Then she refused again, and Refused.')).toEqual(['refused']);
  });

  it('leave he and she, everyday words and clear reports alone', async () => {
    const plain =
      'Her mother and his brother came. She simply signed the form; the woman at the desk was kind.';
    expect(await said(plain)).toEqual([]);
    expect(await said('')).toEqual([]);
  });

  it('bear any text', async () => {
    for (const odd of ['\u0000', '\ud800', '😀'.repeat(50), '$&(*', 'a'.repeat(20_000), 'مرحبا'])
      await expect(hintsFor(odd)).resolves.toBeDefined();
  });
});

describe('the reading grade', () => {
  it('is low for short everyday sentences and high for the speech of offices', () => {
    const easy =
      'You can come on Monday. We will meet at the door. Please bring your card. Call me if you can not come.';
    const hard =
      'Notwithstanding the aforementioned eligibility determination, beneficiaries are required to substantiate continuing residency documentation prior to recertification.';
    expect(readingGrade(easy)).toBeLessThanOrEqual(4);
    expect(readingGrade(hard)).toBeGreaterThan(12);
  });

  it('says nothing about a few words', () => {
    expect(readingGrade('Please call me.')).toBeUndefined();
  });
});
