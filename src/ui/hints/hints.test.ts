import { describe, expect, it } from 'vitest';
import { hintsFor } from './checker.ts';
import { reading } from './reading.ts';
import { spanishSyllables } from './spanish-syllables.ts';
import { writtenIn } from './written-in.ts';

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

describe('hints in Spanish and Arabic', () => {
  it('are given in the language the text is written in, whatever the page is written in', async () => {
    expect(await said('Es un indigente, drogadicto y minusválido que se negó a ir al albergue.')).toEqual([
      'indigente',
      'drogadicto',
      'minusválido',
      'se negó a',
    ]);
    expect((await hintsFor('Vive postrada en una silla de ruedas desde el accidente.'))[0]?.instead).toEqual([
      'usa silla de ruedas',
    ]);
    expect(await said('هو معاق ومدمن، وهي من ذوي الاحتياجات الخاصة.')).toEqual([
      'معاق',
      'ومدمن',
      'ذوي الاحتياجات الخاصة',
    ]);
  });

  it.each([
    'Llamó el lunes. Su hermana está loca de alegría y la casa está limpia.',
    'Cojo el autobús a las ocho; el niño no ve bien y usa gafas. El abuso que sufrió de niña lo cuenta ella.',
    'El plazo no es válido y la ley lo declara ilegal. Se negociará otro con el dueño.',
    'Tiene una beca de la Fundación ONCE y trabaja con personas con discapacidad.',
    'اتصلت أمس وقالت إن أختها تساعدها، وإن الإعاقة لا تمنعها من العمل.',
  ])('leave everyday words and clear reports alone: %s', async (text) => {
    expect(await said(text)).toEqual([]);
  });

  it.each([
    ['She came on Monday with her son and signed the form.', 'en'],
    ['Vino el lunes con su hijo y firmó el formulario.', 'es'],
    ['Necesita ayuda', 'en'],
    ['Mr. De la Cruz lives with the family of his sister in El Paso.', 'en'],
    ['جاءت يوم الاثنين مع ابنها', 'ar'],
    ['', 'en'],
  ])('know the language by its small words: %s', (text, language) => {
    expect(writtenIn(text)).toBe(language);
  });
});

describe('how hard a text is to read', () => {
  it('is a low grade for short everyday sentences and a high one for the speech of offices', () => {
    const easy =
      'You can come on Monday. We will meet at the door. Please bring your card. Call me if you can not come.';
    const hard =
      'Notwithstanding the aforementioned eligibility determination, beneficiaries are required to substantiate continuing residency documentation prior to recertification.';
    expect(reading(easy)).toMatchObject({ scale: 'grade', hard: false });
    expect(reading(hard)).toMatchObject({ scale: 'grade', hard: true });
  });

  it('is told in Spanish by the scale made for texts for patients', () => {
    const easy =
      'Puede venir el lunes. Nos vemos en la puerta. Traiga su tarjeta, por favor. Llame si no puede venir ese día.';
    const hard =
      'La determinación administrativa de la elegibilidad de los beneficiarios requiere la presentación de documentación acreditativa complementaria con anterioridad a la correspondiente recertificación.';
    expect(reading(easy)).toMatchObject({ scale: 'inflesz', hard: false });
    expect(reading(hard)).toMatchObject({ scale: 'inflesz', hard: true });
  });

  it('follows the formula: 206.835 − 62.3 syllables per word − words per sentence', () => {
    const text = 'La casa de la tía es muy alta y el sol da en la sala de la abuela.';
    const points = Math.round(206.835 - (62.3 * 24) / 18 - 18 / 1);
    expect(reading(text)).toEqual({ scale: 'inflesz', points, hard: false });
  });

  it.each([
    ['casa', 2],
    ['tía', 2],
    ['ciudad', 2],
    ['queso', 2],
    ['guerra', 2],
    ['pingüino', 3],
    ['poeta', 3],
    ['leer', 2],
    ['aéreo', 4],
    ['averiguáis', 4],
    ['hoy', 1],
    ['muy', 1],
    ['mayo', 2],
    ['y', 1],
    ['alcohol', 3],
    ['búho', 2],
    ['país', 2],
    ['construir', 2],
    ['2026', 1],
  ])('counts the syllables of %s: %i', (text, count) => {
    expect(spanishSyllables(text)).toBe(count);
  });

  it('says nothing about a few words, nor about Arabic', () => {
    expect(reading('Please call me.')).toBeUndefined();
    expect(reading('نلتقي عند الباب يوم الاثنين. '.repeat(10))).toBeUndefined();
  });
});
