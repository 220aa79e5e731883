import { useLingui } from '@lingui/react';
import { Mark, type Tone, When } from '#ui/kit.ts';
import type { Agreement, Duplicate } from '../contract.ts';
import { agreementWords, comparedWords, sureWords } from '../rules/words.ts';
import css from './Duplicates.module.css';

type How = Agreement['givenName'];
/** What stands in one column. */
export type Told = {
  readonly [field in keyof Agreement]?: string | null;
};

const sureTone = { very_likely: 'warn', likely: 'warn', possible: 'plain' } as const satisfies Record<
  Duplicate['sure'],
  Tone
>;
const howTone = {
  same: 'good',
  nearly: 'warn',
  similar: 'warn',
  different: 'plain',
} as const satisfies Record<Exclude<How, 'not_known'>, Tone>;
const fields = Object.keys(comparedWords) as (keyof Agreement)[];
/** Written from left to right in every language. */
const numbers: readonly (keyof Agreement)[] = ['phone', 'email'];

export function SureMark({ sure }: { readonly sure: Duplicate['sure'] }) {
  const { i18n } = useLingui();
  return <Mark tone={sureTone[sure]}>{i18n.t(sureWords[sure])}</Mark>;
}

export function HowMark({ how }: { readonly how: How }) {
  const { i18n } = useLingui();
  if (how === 'not_known') return null;
  return <Mark tone={howTone[how]}>{i18n.t(agreementWords[how])}</Mark>;
}

type Props = {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly one: Told;
  readonly other: Told;
  readonly agreement: Agreement;
};

/** Two records side by side: what each says, and how much it agrees. What neither says is left out. */
export function Compared({ caption, heads, one, other, agreement }: Props) {
  const { i18n } = useLingui();
  const said = fields.filter((field) => one[field] || other[field]);
  const value = (field: keyof Agreement, told: Told) => {
    const text = told[field];
    if (!text) return i18n.t('not known');
    if (field === 'birthDate') return <When at={text} format="date" />;
    return numbers.includes(field) ? <bdi dir="ltr">{text}</bdi> : <bdi>{text}</bdi>;
  };
  return (
    <table className={css['compared']}>
      <caption className={css['caption']}>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {said.map((field) => (
          <tr key={field}>
            <th scope="row">{i18n.t(comparedWords[field])}</th>
            <td>{value(field, one)}</td>
            <td>
              {value(field, other)} <HowMark how={agreement[field]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
