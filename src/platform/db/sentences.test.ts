import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sentencesOfTriggers } from './sentences.ts';

const folder = new URL('../../../db/migrations/', import.meta.url);

it('what triggers say to people is known, so that everybody reads it in their language', () => {
  const raised = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return [...text.matchAll(/RAISE EXCEPTION '([^']+)' USING ERRCODE = 'TL422'/g)].map(([, said]) => said);
  });
  expect(raised.length).toBeGreaterThan(0);
  expect(new Set(sentencesOfTriggers)).toEqual(new Set(raised));
});
