import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signalCodes, signalFacts, type Told } from './contract/facts.ts';
import { englishIn, inEnglish } from './english.ts';
import { actionFor, actionWords } from './rules/actions.ts';
import { sentenceFor } from './rules/sentences.ts';
import { allSignals } from './signals/index.ts';

/** Some value that the schema takes. */
function someOf(schema: unknown): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, someOf(part)]));
  if (schema instanceof z.ZodNullable) return someOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return [someOf(schema.element)];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumber) return 5;
  if (schema instanceof z.ZodBoolean) return true;
  const texts = ['2026-11-22T18:00:00Z', '2026-11-22', 'The stairs'];
  return texts.find((text) => z.safeParse(schema as z.ZodType, text).success);
}

describe('Every signal of the contract', () => {
  it('is asked, and asked once', () => {
    expect(allSignals.map(({ code }) => code).sort()).toEqual([...signalCodes].sort());
  });

  it.each(signalCodes)('%s is said in a whole sentence', (code) => {
    const facts = signalFacts[code].parse(someOf(signalFacts[code]));
    const sentence = inEnglish(sentenceFor({ code, facts } as Told, 'Amal', englishIn('America/Chicago')));
    expect(sentence).toMatch(/^[^{}]{15,}[.?”]$/);
    expect(sentence).not.toMatch(/undefined|null|Invalid/);
  });

  it.each(signalCodes)('%s leads to where something can be done about it', (code) => {
    const id = '00000000-0000-7000-8000-000000000001';
    const { kind, path } = actionFor(code, { clientId: id, subjectId: id, caseId: id });
    expect(actionWords[kind]).toMatch(/^[A-Z]/);
    expect(path).toMatch(/^\/[a-z]/);
  });
});
