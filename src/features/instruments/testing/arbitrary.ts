import fc from 'fast-check';
import { urls } from '../engine/extensions.ts';
import type { PlainAnswer, PlainItem, PlainResponse } from './plain.ts';

const types = [
  'group',
  'boolean',
  'integer',
  'choice',
  'decimal',
  'date',
  'time',
  'string',
  'quantity',
] as const;
const operators = ['exists', '=', '!=', '>', '<', '>=', '<='];

const step = fc.record({
  type: fc.constantFrom(...types),
  repeats: fc.boolean(),
  /** How many levels out before this one; and whether what follows stands below it. */
  out: fc.nat(2),
  enter: fc.boolean(),
  either: fc.boolean(),
  conditions: fc.array(fc.record({ target: fc.nat(), operator: fc.nat(6), value: fc.nat(3) }), {
    maxLength: 3,
  }),
});

type Growing = { linkId: string; type: string; repeats: boolean; item: Growing[] } & Record<string, unknown>;

const codes = [0, 1, 2, 3];
const coding = (nth: number) => ({ system: 'urn:c', code: `c${nth}` });

function conditionOn(target: Growing, operator: string, value: number): object {
  const question = target.linkId;
  if (operator === 'exists') return { question, operator, answerBoolean: value % 2 === 0 };
  const ordered = target.type !== 'boolean' && target.type !== 'choice';
  const [kind, wanted] = sampleOf(target.type, value);
  return {
    question,
    operator: ordered || operator === '!=' ? operator : '=',
    [`answer${kind}`]: kind === 'Coding' && value === 0 ? { code: 'c0' } : wanted,
  };
}

/** The value with a number of a type, and the end of its name in JSON. */
function sampleOf(type: string, nth: number): readonly [kind: string, value: unknown] {
  const two = String(nth + 1).padStart(2, '0');
  switch (type) {
    case 'boolean':
      return ['Boolean', nth % 2 === 0];
    case 'integer':
      return ['Integer', nth];
    case 'decimal':
      return ['Decimal', nth + 0.25];
    case 'date':
      return ['Date', `2026-11-${two}`];
    case 'time':
      return ['Time', `${two}:30:00`];
    case 'string':
      return ['String', `word ${two}`];
    case 'quantity':
      return ['Quantity', { value: nth / 2, unit: nth === 3 ? 'lb' : 'kg' }];
    default:
      return ['Coding', coding(nth)];
  }
}

/** Nested questionnaires whose conditions look only at what was asked before, so that none goes in a circle. */
export const anyItems = fc.array(step, { minLength: 1, maxLength: 10 }).map((steps) => {
  const roots: Growing[] = [];
  const stack: Growing[] = [];
  const asked: Growing[] = [];
  steps.forEach(({ type, repeats, out, enter, either, conditions }, nth) => {
    for (let level = 0; level < out; level += 1) stack.pop();
    const enableWhen = conditions.flatMap(({ target, operator, value }) => {
      const found = asked[target % Math.max(1, asked.length)];
      return found ? [conditionOn(found, operators[operator] ?? '=', value)] : [];
    });
    const item: Growing = {
      linkId: `i${nth}`,
      type,
      repeats,
      item: [],
      ...(enableWhen.length > 0 ? { enableWhen, enableBehavior: either ? 'any' : 'all' } : {}),
      ...(type === 'choice'
        ? {
            answerOption: codes.map((code) => ({
              valueCoding: coding(code),
              extension: [{ url: urls.ordinalValue, valueDecimal: code * 1.5 }],
            })),
          }
        : {}),
    };
    (stack.at(-1)?.item ?? roots).push(item);
    if (type !== 'group') asked.push(item);
    if (enter || type === 'group') stack.push(item);
  });
  return roots as unknown as readonly PlainItem[];
});

/** Answers to everything that could be asked, also to what the conditions rule out. */
export function answersTo(items: readonly PlainItem[], dice: readonly number[]): readonly PlainResponse[] {
  let thrown = 0;
  const roll = (sides: number) => {
    thrown += 1;
    return (dice[thrown % dice.length] ?? 0) % sides;
  };
  const value = (type: string): PlainAnswer => {
    const [kind, given] = sampleOf(type, roll(4));
    return { [`value${kind}`]: given };
  };
  const fill = (asked: readonly PlainItem[], depth: number): readonly PlainResponse[] =>
    asked.flatMap((item): PlainResponse[] => {
      const times = (item as unknown as Growing).repeats && depth < 3 ? roll(3) : roll(2);
      const below = () => fill(item.item ?? [], depth + 1);
      if (item.type === 'group')
        return Array.from({ length: Math.max(1, times) }, () => ({ linkId: item.linkId, item: below() }));
      const answer = Array.from({ length: times }, () => {
        const inside = below();
        return { ...value(item.type), ...(inside.length > 0 ? { item: inside } : {}) };
      });
      return answer.length > 0 ? [{ linkId: item.linkId, answer }] : [];
    });
  return fill(items, 0);
}
