import type { Item } from '../../engine/fhir.ts';
import type { AdditionCode, LimitationCode, RefusalCode } from '../../rules/findings.ts';

type Values = Readonly<Record<string, string | number>>;

/** One thing about one item; without an item about the whole. */
export type Finding<Code extends string> = {
  readonly code: Code;
  readonly linkId: string | null;
  readonly text: string | null;
  readonly values: Values;
};
export type Refusal = Finding<RefusalCode>;
export type Limitation = Finding<LimitationCode>;
export type Addition = Finding<AdditionCode>;

export function finding<Code extends string>(
  code: Code,
  item: Item | undefined,
  values: Values = {},
): Finding<Code> {
  return { code, linkId: item?.linkId ?? null, text: item?.text?.slice(0, 200) ?? null, values };
}
