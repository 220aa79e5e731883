import { extensionsOf, findExtension, urls } from './extensions.ts';
import type { Extension, Item, Questionnaire } from './fhir.ts';
import { type Definition, definitionsOf } from './form.ts';

const codesOf = ({ code = [] }: Item): readonly string[] =>
  code.map((one) => `${one.system ?? ''}|${one.code ?? ''}`);

/** What was added to a questionnaire, by item. */
export type Added = { readonly linkId: string; readonly what: 'score' | 'alert' };

/**
 * A questionnaire with what is known of its items by their codes: the published rule for a total that has none of
 * its own and whose parts are all there, what the total means, and the answers that endanger. Known is what the
 * questionnaires given say of items with the same code.
 */
export function withKnown(
  questionnaire: Questionnaire,
  known: readonly Questionnaire[],
): { readonly questionnaire: Questionnaire; readonly added: readonly Added[] } {
  const theirs = definitionsOf(questionnaire);
  const books = known.map(definitionsOf);
  const added: Added[] = [];
  const enrich = (item: Item): Item => {
    const below = item.item ? { item: item.item.map(enrich) } : {};
    const more = item.code ? books.flatMap((book) => moreFor(item, book, theirs)) : [];
    const first = more[0];
    if (!first) return { ...item, ...below };
    added.push({ linkId: item.linkId, what: first.what });
    return { ...item, ...below, extension: [...(item.extension ?? []), ...first.extension] };
  };
  return { questionnaire: { ...questionnaire, item: (questionnaire.item ?? []).map(enrich) }, added };
}

type More = { readonly what: Added['what']; readonly extension: readonly Extension[] };

function moreFor(item: Item, known: readonly Definition[], theirs: readonly Definition[]): readonly More[] {
  const codes = codesOf(item);
  const same = known.find((one) => codesOf(one.item).some((code) => codes.includes(code)))?.item;
  if (!same) return [];
  const alert = findExtension(item, urls.riskAlert) ? undefined : findExtension(same, urls.riskAlert);
  if (alert) return [{ what: 'alert', extension: [alert] }];
  const own = findExtension(item, urls.calculated);
  const meaning = [urls.band, urls.cut, urls.change].flatMap((url) => extensionsOf(same, url));
  const simple = meaning.filter((one) => !findExtension(one, 'question'));
  const number = item.type === 'integer' || item.type === 'decimal' || item.type === 'quantity';
  if (!number || own || extensionsOf(item, urls.band).length > 0) return [];
  const rule = ruleFor(same, known, theirs);
  return rule ? [{ what: 'score', extension: [rule, ...simple] }] : [];
}

const linkIdIn = /'((?:[^'\\]|\\.)*)'/g;

/** The published rule with the linkIds of the other questionnaire; none when a part of it is missing there. */
function ruleFor(
  total: Item,
  known: readonly Definition[],
  theirs: readonly Definition[],
): Extension | undefined {
  const rule = findExtension(total, urls.calculated);
  const written = rule?.valueExpression?.expression;
  if (!rule || written === undefined) return undefined;
  const parts = known.filter(({ item }) => written.includes(`'${item.linkId}'`));
  const names = new Map(
    parts.flatMap(({ item }) => {
      const codes = codesOf(item);
      const found = theirs.find((one) => codesOf(one.item).some((code) => codes.includes(code)));
      return found && weighsAlike(item, found) ? [[item.linkId, found.item.linkId] as const] : [];
    }),
  );
  if (parts.length === 0 || names.size < parts.length) return undefined;
  const expression = written.replace(linkIdIn, (whole, name: string) => {
    const theirName = names.get(name);
    return theirName === undefined ? whole : `'${theirName.replace(/['\\]/g, '\\$&')}'`;
  });
  return { ...rule, valueExpression: { language: 'text/fhirpath', expression } };
}

/** The same rule needs the same weights: each answer of ours with what it counts there. */
function weighsAlike(ours: Item, { choices = [] }: Definition): boolean {
  const wanted = (ours.answerOption ?? []).map((option) => ({
    code: option.valueCoding?.code,
    weight: findExtension(option, urls.ordinalValue)?.valueDecimal,
  }));
  return wanted.every(({ code, weight }) =>
    choices.some(
      (choice) =>
        choice.value.kind === 'Coding' && choice.value.value.code === code && choice.weight === weight,
    ),
  );
}
