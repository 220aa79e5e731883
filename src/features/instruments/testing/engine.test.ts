import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../engine/evaluate.ts';
import { urls } from '../engine/extensions.ts';
import type { Answer, Item, Questionnaire, ResponseItem } from '../engine/fhir.ts';
import { formOf } from '../engine/form.ts';
import { workOut } from '../scoring/work.ts';
import { answersTo, anyItems } from './arbitrary.ts';
import { type PlainItem, type PlainResponse, plainly, type Told } from './plain.ts';

const questionnaireOf = (items: readonly PlainItem[], more: readonly Item[] = []): Questionnaire => ({
  resourceType: 'Questionnaire',
  item: [...(items as unknown as readonly Item[]), ...more],
});

const rawOf = ({ item: _, ...answer }: Answer): unknown => {
  const { valueCoding, valueQuantity } = answer;
  if (valueQuantity) return `${valueQuantity.unit} ${valueQuantity.value?.toFixed(2)}`;
  return valueCoding?.code ?? Object.values(answer)[0];
};

/** What a response tells, in the same words as the plain evaluator. */
function toldIn(items: readonly ResponseItem[], trail: readonly string[] = []): readonly Told[] {
  const times = new Map<string, number>();
  return items.flatMap(({ linkId, answer = [], item = [] }) => {
    const nth = times.get(linkId) ?? 0;
    times.set(linkId, nth + 1);
    const here = answer.length > 0 ? [{ linkId, trail: trail.join(), answers: answer.map(rawOf) }] : [];
    const inAnswers = answer.flatMap((one, place) =>
      toldIn(one.item ?? [], [...trail, `${linkId}:${place}`]),
    );
    return [...here, ...inAnswers, ...toldIn(item, [...trail, `${linkId}:${nth}`])];
  });
}

/** Which occurrence of a group is left out when nothing in it is asked, so trails are compared without numbers there. */
const bare = (told: readonly Told[]) =>
  told
    .map(({ linkId, trail, answers }) => JSON.stringify([linkId, trail.replace(/:\d+/g, ''), answers]))
    .sort();

const cases = fc.tuple(anyItems, fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }));

describe('what is asked and answered', () => {
  it('is the same for the engine and for a plain reading of FHIR R4', () => {
    fc.assert(
      fc.property(cases, ([items, dice]) => {
        const given = answersTo(items, dice);
        const { items: engine } = evaluate(
          formOf(questionnaireOf(items)),
          given as unknown as readonly ResponseItem[],
          () => [],
        );
        expect(bare(toldIn(engine))).toEqual(bare(plainly(items, given).told));
      }),
      { numRuns: 400 },
    );
  });

  it('does not change when it is worked out again', () => {
    fc.assert(
      fc.property(cases, ([items, dice]) => {
        const form = formOf(questionnaireOf(items));
        const once = evaluate(form, answersTo(items, dice) as unknown as readonly ResponseItem[], () => []);
        const twice = evaluate(form, once.items, () => []);
        expect(bare(toldIn(twice.items))).toEqual(bare(toldIn(once.items)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a score', () => {
  it('is the sum that a plain reading comes to, counting only what is asked', () => {
    const total: Item = {
      linkId: 'total',
      type: 'decimal',
      extension: [
        {
          url: urls.calculated,
          valueExpression: {
            language: 'text/fhirpath',
            expression:
              '%resource.descendants().where(linkId.exists()).answer.value.ofType(Coding).ordinal().sum()',
          },
        },
      ],
    };
    fc.assert(
      fc.property(cases, ([items, dice]) => {
        const given: readonly PlainResponse[] = answersTo(items, dice);
        const outcome = workOut(
          questionnaireOf(items, [total]),
          given as unknown as readonly ResponseItem[],
          '2026-11-22',
        );
        const { sum, told } = plainly(items, given);
        const chosen = told.some(({ answers }) => answers.some((one) => /^c\d$/.test(String(one))));
        expect(outcome.trouble).toBeNull();
        expect(outcome.scores[0]?.value ?? null).toBe(chosen ? sum : (outcome.scores[0]?.value ?? null));
        if (!chosen) expect([null, 0]).toContain(outcome.scores[0]?.value ?? null);
      }),
      { numRuns: 100 },
    );
  });
});
