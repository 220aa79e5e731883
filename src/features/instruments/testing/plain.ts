/**
 * A second evaluator, written separately from the engine, plain and slow: it knows only the text of FHIR R4. The
 * property tests hold the engine against it.
 */
type Json = Readonly<Record<string, unknown>>;
type Condition = { readonly question: string; readonly operator: string } & Json;
export type PlainItem = {
  readonly linkId: string;
  readonly type: string;
  readonly enableWhen?: readonly Condition[];
  readonly enableBehavior?: string;
  readonly answerOption?: readonly {
    readonly valueCoding: { readonly code: string };
    readonly extension: readonly { readonly valueDecimal: number }[];
  }[];
  readonly item?: readonly PlainItem[];
};
export type PlainAnswer = Json & { readonly item?: readonly PlainResponse[] };
export type PlainResponse = {
  readonly linkId: string;
  readonly answer?: readonly PlainAnswer[];
  readonly item?: readonly PlainResponse[];
};

/** A place with an answer or a group in it; `trail` names what it stands in and in which occurrence or answer. */
type Slot = {
  readonly linkId: string;
  readonly trail: readonly string[];
  readonly answers: readonly PlainAnswer[];
};

function slotsOf(
  items: readonly PlainItem[],
  given: readonly PlainResponse[],
  trail: readonly string[],
): Slot[] {
  const slots: Slot[] = [];
  for (const item of items) {
    const mine = given.filter((one) => one.linkId === item.linkId);
    if (item.type === 'group')
      (mine.length > 0 ? mine : [{ linkId: item.linkId }]).forEach((one: PlainResponse, nth) => {
        slots.push({ linkId: item.linkId, trail: [...trail, `${item.linkId}:${nth}`], answers: [] });
        slots.push(...slotsOf(item.item ?? [], one.item ?? [], [...trail, `${item.linkId}:${nth}`]));
      });
    else {
      const answers = mine.flatMap((one) => one.answer ?? []);
      slots.push({ linkId: item.linkId, trail, answers });
      answers.forEach((answer, nth) => {
        slots.push(...slotsOf(item.item ?? [], answer.item ?? [], [...trail, `${item.linkId}:${nth}`]));
      });
    }
  }
  return slots;
}

function find(
  items: readonly PlainItem[],
  linkId: string,
  above: readonly string[] = [],
): { item: PlainItem; above: readonly string[] } | undefined {
  for (const item of items) {
    if (item.linkId === linkId) return { item, above };
    const below = find(item.item ?? [], linkId, [...above, item.linkId]);
    if (below) return below;
  }
  return undefined;
}

const rawOf = (answer: Json): unknown => {
  const coding = answer['valueCoding'] as { readonly code: string } | undefined;
  return coding ? coding.code : scalarOf(answer, 'value');
};
const scalarOf = (of: Json, prefix: string): unknown => {
  const amount = of[`${prefix}Quantity`] as { readonly value: number; readonly unit: string } | undefined;
  if (amount) return `${amount.unit} ${amount.value.toFixed(2)}`;
  return ['Boolean', 'Integer', 'Decimal', 'Date', 'Time', 'String']
    .map((kind) => of[prefix + kind])
    .find((value) => value !== undefined);
};
const wantedOf = (condition: Json): unknown =>
  (condition['answerCoding'] as { readonly code: string } | undefined)?.code ?? scalarOf(condition, 'answer');

function holds(condition: Condition, answers: readonly PlainAnswer[]): boolean {
  const wanted = wantedOf(condition);
  const raw = answers.map(rawOf);
  if (condition.operator === 'exists') return raw.length > 0 === wanted;
  if (condition.operator === '=') return raw.includes(wanted);
  if (condition.operator === '!=') return !raw.includes(wanted);
  return raw.some((one) => {
    const order = orderOf(one, wanted);
    if (order === undefined) return false;
    if (condition.operator === '>') return order > 0;
    if (condition.operator === '<') return order < 0;
    return condition.operator === '>=' ? order >= 0 : order <= 0;
  });
}

/** Of numbers, and of texts that sort as what they stand for does; of amounts only where they have the same unit. */
function orderOf(one: unknown, other: unknown): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  const unitOf = (text: string) => /^(kg|lb) /.exec(text)?.[1];
  if (unitOf(one) !== unitOf(other)) return undefined;
  return one === other ? 0 : one < other ? -1 : 1;
}

export type Told = { readonly linkId: string; readonly trail: string; readonly answers: readonly unknown[] };

/** Everything that is asked and answered, and the sum of what the choices weigh. */
export function plainly(items: readonly PlainItem[], given: readonly PlainResponse[]) {
  const slots = slotsOf(items, given, []);
  const isAsked = (slot: Slot): boolean => {
    const found = find(items, slot.linkId);
    if (!found) return false;
    const isGroup = found.item.type === 'group';
    const outside = isGroup ? slot.trail.slice(0, -1) : slot.trail;
    const parentLink = outside.at(-1)?.split(':')[0];
    if (parentLink !== undefined) {
      const parent = slots.find(
        (one) =>
          one.linkId === parentLink &&
          (find(items, parentLink)?.item.type === 'group'
            ? one.trail.join() === outside.join()
            : one.trail.join() === outside.slice(0, -1).join()),
      );
      if (!parent || !isAsked(parent)) return false;
    }
    const conditions = found.item.enableWhen ?? [];
    const met = conditions.map((condition) =>
      holds(condition, seen(condition.question, outside, found.above)),
    );
    if (conditions.length === 0) return true;
    return found.item.enableBehavior === 'any' ? met.includes(true) : !met.includes(false);
  };
  const seen = (
    question: string,
    outside: readonly string[],
    above: readonly string[],
  ): readonly PlainAnswer[] => {
    const theirs = find(items, question);
    const path = [...(theirs?.above ?? []), question];
    let shared = 0;
    while (shared < above.length && above[shared] === path[shared]) shared += 1;
    const isAbove = above.includes(question);
    const within = outside.slice(0, isAbove ? shared - 1 : shared).join();
    return slots
      .filter((one) => one.linkId === question)
      .filter((one) => one.trail.slice(0, isAbove ? shared - 1 : shared).join() === within)
      .filter(isAsked)
      .flatMap((one) => {
        if (!isAbove) return one.answers;
        const nth = Number(outside[shared - 1]?.split(':')[1]);
        return one.answers.slice(nth, nth + 1);
      });
  };
  const told = slots.filter((slot) => slot.answers.length > 0 && isAsked(slot));
  const weight = (slot: Slot, answer: PlainAnswer): number => {
    const options = find(items, slot.linkId)?.item.answerOption ?? [];
    return (
      options.find(({ valueCoding }) => valueCoding.code === rawOf(answer))?.extension[0]?.valueDecimal ?? 0
    );
  };
  return {
    told: told.map(
      (slot): Told => ({
        linkId: slot.linkId,
        trail: slot.trail.join(),
        answers: slot.answers.map(rawOf),
      }),
    ),
    sum: told.reduce((sum, slot) => sum + slot.answers.reduce((part, one) => part + weight(slot, one), 0), 0),
  };
}
