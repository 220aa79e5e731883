import { expect, it } from 'vitest';
import { categories, faultOf, noticesFor } from './rules.ts';

it('substance use takes the sentence of 42 CFR 2.32 along, word for word, and nothing else does', () => {
  const sentence = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
  expect(noticesFor(['contact', 'substance_use'])).toContain(sentence);
  expect(noticesFor(categories.filter((category) => category !== 'substance_use'))).not.toContain(sentence);
});

it('whatever is told, the recipient reads that the person agreed to this and to no more', () => {
  for (const category of categories)
    expect(noticesFor([category])[0]).toMatch(/agreed to it, for this purpose only/);
});

it('what is spoken suffices for everyday matters, a signature is wanted for protected ones', () => {
  const consent = { givenOn: '2026-11-22', expiresOn: '2027-11-22', given: 'verbal' } as const;
  const faults = categories.map((category) => faultOf({ ...consent, categories: [category] }, '2026-11-22'));
  expect(categories.filter((_, index) => faults[index]?.field === 'given')).toEqual([
    'substance_use',
    'domestic_violence',
    'hiv',
  ]);
  expect(faultOf({ ...consent, given: 'electronic', categories }, '2026-11-22')).toBeNull();
});
