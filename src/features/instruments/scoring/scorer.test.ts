import { expect, it } from 'vitest';
import { urls } from '../engine/extensions.ts';
import type { Questionnaire } from '../engine/fhir.ts';
import { Scorer } from './scorer.ts';

/** Its form of an answer takes longer with each letter, and longer than anybody lives with forty. */
const endless = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Endless',
  item: [
    {
      linkId: 'a',
      type: 'string',
      text: 'a',
      extension: [{ url: urls.regex, valueString: '(a+)+b' }],
    },
  ],
} as unknown as Questionnaire;

const ask = (scorer: Scorer, said: string) =>
  scorer.ask('workOut', {
    questionnaire: endless,
    items: [{ linkId: 'a', answer: [{ valueString: said }] }],
    today: '2026-11-22',
    person: null,
  });

it('an answer that takes for ever is given up alone: who waits behind it is answered', async () => {
  const scorer = new Scorer(3000);
  expect((await ask(scorer, 'aab')).mistakes).toEqual([]);
  const first = ask(scorer, 'a'.repeat(40));
  const next = ask(scorer, 'aac');
  await expect(first).rejects.toThrow('took too long');
  expect((await next).mistakes).toMatchObject([{ code: 'wrong-form' }]);
});
