import { describe, expect, it } from 'vitest';
import { isCalculated } from './engine/evaluate.ts';
import type { Questionnaire } from './engine/fhir.ts';
import { definitionsOf, isQuestion } from './engine/form.ts';
import { languagesOf } from './engine/languages.ts';
import { gad7 } from './rules/shipped/gad.ts';
import { shipped } from './rules/shipped/index.ts';
import { pcl5 } from './rules/shipped/pcl.ts';
import { phq2, phq9 } from './rules/shipped/phq.ts';
import { auditC, taps1 } from './rules/shipped/substances.ts';
import { pcPtsd5 } from './rules/shipped/trauma.ts';
import { check } from './scoring/check/index.ts';
import { workOut } from './scoring/work.ts';
import { type Chosen, chosen, nine } from './testing.ts';

const today = '2026-11-22';
const scored = (questionnaire: Questionnaire, answers: Chosen) =>
  workOut(questionnaire, chosen(questionnaire, answers), today).scores;
const scoreOf = (questionnaire: Questionnaire, answers: Chosen) => scored(questionnaire, answers)[0];
const inTurn = (linkIds: readonly string[], weights: readonly number[]): Chosen =>
  Object.fromEntries(linkIds.map((linkId, nth) => [linkId, weights[nth] ?? 0]));
const linkIds = (questionnaire: Questionnaire) =>
  definitionsOf(questionnaire)
    .filter(({ item }) => isQuestion(item) && !isCalculated(item))
    .map(({ item }) => item.linkId);
/** A total spread over answers that weigh at most `most`. */
const spread = (total: number, count: number, most: number) =>
  Array.from({ length: count }, (_, nth) => Math.min(most, Math.max(0, total - nth * most)));

/** Modulus 10, as LOINC writes it: from the right, every other digit counts twice (LOINC Users' Guide, appendix C). */
const checkDigit = (code: string): string => {
  const digits = [...(code.split('-')[0] ?? '')].reverse().map(Number);
  const sum = digits
    .map((digit, nth) => (nth % 2 === 0 ? digit * 2 : digit))
    .reduce((all, digit) => all + (digit > 9 ? digit - 9 : digit), 0);
  return String((10 - (sum % 10)) % 10);
};

describe('the shipped instruments', () => {
  it('pass the check that every import passes, name their owner, and cite what their scores rest on', () => {
    for (const questionnaire of shipped) {
      const { refusals, limitations } = check(questionnaire, today);
      expect([questionnaire.name, refusals, limitations]).toEqual([questionnaire.name, [], []]);
      expect(questionnaire.copyright, questionnaire.name).toMatch(/permission|public domain|free of charge/i);
    }
  });

  it('carry codes of LOINC that are written right: the last digit is the check on the others', () => {
    const codes = shipped.flatMap((one) => [
      ...(one.code ?? []),
      ...definitionsOf(one).flatMap(({ item }) => item.code ?? []),
    ]);
    expect(codes.length).toBeGreaterThan(30);
    for (const { code = '' } of codes) expect([code, checkDigit(code)]).toEqual([code, code.slice(-1)]);
  });

  it('claim a translation only where all of it is official', () => {
    const spoken = shipped.map((one) => [one.name, languagesOf(one)]);
    expect(Object.fromEntries(spoken)).toEqual({
      PHQ9: ['en', 'es'],
      PHQ2: ['en', 'es'],
      GAD7: ['en'],
      PCPTSD5: ['en'],
      PCL5: ['en'],
      AUDITC: ['en'],
      TAPS1: ['en'],
    });
  });
});

describe('PHQ-9 (Kroenke 2001)', () => {
  it.each([
    [0, 'Minimal'],
    [4, 'Minimal'],
    [5, 'Mild'],
    [9, 'Mild'],
    [10, 'Moderate'],
    [14, 'Moderate'],
    [15, 'Moderately severe'],
    [19, 'Moderately severe'],
    [20, 'Severe'],
    [27, 'Severe'],
  ])('calls %i %s, and looks closer from 10', (total, band) => {
    const score = scoreOf(phq9, nine(...spread(total, 9, 3)));
    expect(score).toMatchObject({ value: total, band, cuts: [{ from: 10, reached: total >= 10 }] });
  });

  it('leaves the question about difficulty out of the sum', () => {
    expect(scoreOf(phq9, { ...nine(1), '/69722-7': 3 })?.value).toBe(1);
  });
});

describe('the other screens', () => {
  it('PHQ-2 goes on with the PHQ-9 from 3 (Kroenke 2003)', () => {
    expect(scoreOf(phq2, nine(1, 1))?.cuts[0]?.reached).toBe(false);
    expect(scoreOf(phq2, nine(1, 2))?.cuts[0]?.reached).toBe(true);
  });

  it.each([
    [4, 'Minimal'],
    [5, 'Mild'],
    [10, 'Moderate'],
    [15, 'Severe'],
    [21, 'Severe'],
  ])('GAD-7 calls %i %s (Spitzer 2006)', (total, band) => {
    expect(scoreOf(gad7, inTurn(linkIds(gad7), spread(total, 7, 3)))).toMatchObject({ value: total, band });
  });

  it('AUDIT-C shows both cuts to whom it does not know, and one to whom said which fits', () => {
    const three = { '/68518-0': 3, '/68519-8': 0, '/68520-6': 0 };
    expect(scoreOf(auditC, three)?.cuts).toMatchObject([
      { from: 3, forWhom: 'for women', reached: true },
      { from: 4, forWhom: 'for men', reached: false },
    ]);
    expect(scoreOf(auditC, { ...three, 'which-cut': 'not-said' })?.cuts).toHaveLength(2);
    expect(scoreOf(auditC, { ...three, 'which-cut': 'women' })?.cuts).toMatchObject([
      { from: 3, forWhom: null },
    ]);
    expect(scoreOf(auditC, { '/68518-0': 4, '/68519-8': 4, '/68520-6': 4 })?.value).toBe(12);
  });

  it('AUDIT-C asks nothing more of somebody who never drinks, and carries the right codes', () => {
    expect(scoreOf(auditC, { '/68518-0': 0, '/68519-8': 4 })?.value).toBe(0);
    expect(scoreOf(auditC, { '/68518-0': 1 })?.value).toBeNull();
    const codes = definitionsOf(auditC).flatMap(({ item }) => item.code?.[0]?.code ?? []);
    expect(codes).toEqual(['68518-0', '68519-8', '68520-6', '75626-2']);
  });

  it('PC-PTSD-5 scores 0 where nothing of the kind ever happened, else counts (Prins 2016, Bovin 2021)', () => {
    const all = { q1: 1, q2: 1, q3: 1, q4: 0, q5: 0 };
    expect(scoreOf(pcPtsd5, { event: 0, ...all })?.value).toBe(0);
    expect(scoreOf(pcPtsd5, { event: 1, ...all })).toMatchObject({
      value: 3,
      cuts: [
        { from: 3, reached: true },
        { from: 4, reached: false },
      ],
    });
    expect(scoreOf(pcPtsd5, { event: 1, q1: 1 })?.value).toBeNull();
  });

  it('TAPS-1 goes on as soon as one answer is not “Never”; one of the two questions about drinks is enough', () => {
    const never = { '/96842-0': 0, '/75889-6': 0, '/96843-8': 0, '/96844-6': 0 };
    expect(scoreOf(taps1, never)).toMatchObject({ value: 0, cuts: [{ reached: false }] });
    expect(scoreOf(taps1, { ...never, '/75889-6': 1 })).toMatchObject({
      value: 1,
      cuts: [{ reached: true }],
    });
  });
});

describe('PCL-5 (Weathers 2013)', () => {
  const ids = linkIds(pcl5);
  const values = (weights: readonly number[]) =>
    Object.fromEntries(scored(pcl5, inTurn(ids, weights)).map(({ linkId, value }) => [linkId, value]));

  it('sums to at most 80, with cuts at 31 and 33', () => {
    expect(values(ids.map(() => 4))).toMatchObject({
      total: 80,
      'cluster-B': 20,
      'cluster-D': 28,
      pattern: true,
    });
    const cuts = (total: number) =>
      scoreOf(pcl5, inTurn(ids, spread(total, 20, 4)))?.cuts.map(({ reached }) => reached);
    expect([30, 31, 32, 33].map(cuts)).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
  });

  it('finds the pattern from 1 of B, 1 of C, 2 of D and 2 of E at “moderately” or more', () => {
    const just = ids.map((_, nth) => ([0, 5, 7, 8, 14, 15].includes(nth) ? 2 : 1));
    expect(values(just)['pattern']).toBe(true);
    for (const missing of [0, 5, 7, 14])
      expect(values(just.map((weight, nth) => (nth === missing ? 1 : weight)))['pattern']).toBe(false);
  });
});
