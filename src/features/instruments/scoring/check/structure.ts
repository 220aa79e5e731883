import { initialOf } from '../../engine/changes.ts';
import { findExtension, isHidden, urls } from '../../engine/extensions.ts';
import { type Item, itemTypes, type Questionnaire } from '../../engine/fhir.ts';
import { type Definition, isQuestion, limits } from '../../engine/form.ts';
import { initialExpressionOn } from '../../engine/initial.ts';
import { finding, type Refusal } from './finding.ts';

/** What makes a questionnaire impossible to answer, or ambiguous. */
export function structureFaults(
  questionnaire: Questionnaire,
  definitions: readonly Definition[],
): readonly Refusal[] {
  if (definitions.length === 0) return [finding('no-questions', undefined)];
  const tooDeep = definitions.some(
    ({ item, above }) => above.length >= limits.depth - 1 && item.item?.length,
  );
  if (tooDeep || definitions.length > limits.items)
    return [finding('too-large', undefined, { max: limits.items, depth: limits.depth })];
  const strange = definitions.filter(({ item }) => !itemTypes.includes(item.type));
  if (strange.length > 0)
    return strange.map(({ item }) => finding('unknown-type', item, { type: item.type }));
  return [
    ...modifiers(questionnaire),
    ...duplicates(definitions),
    ...definitions.flatMap((definition) => ofItem(definition)),
  ];
}

function duplicates(definitions: readonly Definition[]): readonly Refusal[] {
  const seen = new Set<string>();
  return definitions.flatMap(({ item }) => {
    const again = seen.has(item.linkId);
    seen.add(item.linkId);
    return again ? [finding('duplicate-link', item, { linkId: item.linkId })] : [];
  });
}

function ofItem({ item, above, choices }: Definition): readonly Refusal[] {
  const found: Refusal[] = [];
  if (item.answerOption && item.answerValueSet !== undefined) found.push(finding('both-choices', item));
  if (item.answerValueSet !== undefined && choices === undefined)
    found.push(finding('value-set', item, { url: item.answerValueSet }));
  else if (item.type === 'choice' && !choices?.length) found.push(finding('no-choices', item));
  if (neverAnswerable({ item, above, choices })) found.push(finding('never-answerable', item));
  if (item.extension?.some(({ url }) => url.endsWith('sdc-questionnaire-subQuestionnaire')))
    found.push(finding('sub-questionnaire', item));
  return found;
}

/** Required, but out of sight or read-only, with nothing that fills it. */
function neverAnswerable({ item, above, choices }: Definition): boolean {
  const outOfSight = item.readOnly || [...above, item].some(isHidden);
  if (!item.required || !isQuestion(item) || !outOfSight) return false;
  const begins = initialOf({ item, choices }).length > 0 || initialExpressionOn(item) !== undefined;
  return !begins && !findExtension(item, urls.calculated);
}

/** A modifierExtension may turn the meaning of anything round; we know none, so none may stand anywhere. */
function modifiers(questionnaire: Questionnaire): readonly Refusal[] {
  const found: Refusal[] = [];
  const look = (value: unknown, item: Item | undefined): void => {
    if (typeof value !== 'object' || value === null) return;
    const here = 'linkId' in value && 'type' in value ? (value as Item) : item;
    for (const [name, below] of Object.entries(value)) {
      if (name === 'modifierExtension' && Array.isArray(below) && below.length > 0)
        found.push(
          finding('modifier-extension', here, { url: String((below[0] as { url?: unknown })?.url) }),
        );
      else look(below, here);
    }
  };
  look(questionnaire, undefined);
  return found;
}
