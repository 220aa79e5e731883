import { unitsOf } from '../../engine/extensions.ts';
import type { Condition, Item } from '../../engine/fhir.ts';
import type { Definition } from '../../engine/form.ts';
import { findChoice } from '../../engine/options.ts';
import { kindsOf, readValue, sameUnit } from '../../engine/values.ts';
import { finding, type Refusal } from './finding.ts';

/** What would let a question be asked, or not asked, wrongly. */
export function conditionFaults(definitions: readonly Definition[]): readonly Refusal[] {
  const byLink = new Map(definitions.map((one) => [one.item.linkId, one]));
  return [
    ...definitions.flatMap(({ item }) => {
      const conditions = item.enableWhen ?? [];
      const silent = conditions.length > 1 && item.enableBehavior === undefined;
      return [
        ...(silent ? [finding('no-behavior' as const, item)] : []),
        ...conditions.flatMap((condition) => ofCondition(item, condition, byLink.get(condition.question))),
      ];
    }),
    ...circles(byLink),
  ];
}

function ofCondition(item: Item, condition: Condition, asked: Definition | undefined): readonly Refusal[] {
  const { question, operator } = condition;
  if (!asked) return [finding('unknown-question', item, { question })];
  const bad = (detail: string) => [finding('bad-condition' as const, item, { question, detail })];
  const wanted = readValue(condition, 'answer');
  if (!wanted) return bad('it names no answer');
  if (asked.item.type === 'group' || asked.item.type === 'display') return bad('it is no question');
  if (operator === 'exists') return wanted.kind === 'Boolean' ? [] : bad('“exists” wants true or false');
  if (operator !== '=' && operator !== '!=' && !ordered.includes(wanted.kind))
    return bad(`“${operator}” cannot compare such answers`);
  if (asked.choices?.length && (operator === '=' || operator === '!=')) {
    const free = asked.item.type === 'open-choice' && wanted.kind === 'String';
    return free || findChoice(asked.choices, wanted) ? [] : bad('the answer is not offered');
  }
  const kinds = kindsOf[asked.item.type];
  const numbers = [wanted.kind, ...kinds].every((kind) => kind === 'Decimal' || kind === 'Integer');
  if (!kinds.includes(wanted.kind) && !numbers) return bad('the answer is of another kind');
  if (wanted.kind !== 'Quantity') return [];
  const units = unitsOf(asked.item);
  const known = units.length === 0 ? [{}] : units;
  return known.some((unit) => sameUnit(unit, wanted.value)) ? [] : bad('its unit is not offered');
}

const ordered: readonly string[] = ['Decimal', 'Integer', 'Date', 'DateTime', 'Time', 'String', 'Quantity'];

/** Items whose being asked depends on themselves: by conditions, and by what stands round them. */
function circles(byLink: ReadonlyMap<string, Definition>): readonly Refusal[] {
  const done = new Set<string>();
  const found: Refusal[] = [];
  const visit = (linkId: string, path: readonly string[]): void => {
    const definition = byLink.get(linkId);
    if (!definition || done.has(linkId)) return;
    if (path.includes(linkId)) {
      found.push(finding('circular', definition.item, { path: [...path, linkId].join(' → ') }));
      return;
    }
    const parent = definition.above.at(-1)?.linkId;
    const questions = (definition.item.enableWhen ?? []).map(({ question }) => question);
    for (const next of parent === undefined ? questions : [parent, ...questions])
      visit(next, [...path, linkId]);
    done.add(linkId);
  };
  for (const linkId of byLink.keys()) visit(linkId, []);
  return found;
}
