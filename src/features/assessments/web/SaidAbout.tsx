import { useLingui } from '@lingui/react';
import { Item, Items, Mark, Quote, When } from '#ui/kit.ts';
import type { Assessment } from '../contract.ts';
import { type Stance, stanceWords } from '../rules/stances.ts';

export type Said = Assessment['said'][number];

const tones = { agrees: 'good', adds: 'plain', differs: 'warn' } as const satisfies Record<Stance, string>;

/** What others say about one thing: beside what the person says of it, and never part of that. */
export function SaidAbout({ said }: { readonly said: readonly Said[] }) {
  const { i18n } = useLingui();
  if (said.length === 0) return null;
  return (
    <Items label={i18n.t('Others say')}>
      {said.map(({ id, who, relation, stance, words, saidOn, clientMaySee }) => (
        <Item
          key={id}
          title={i18n.t('{who} ({relation})', { who, relation })}
          marks={
            <>
              <Mark tone={tones[stance]}>{i18n.t(stanceWords[stance])}</Mark>
              {clientMaySee ? null : <Mark tone="info">{i18n.t('Not for the person to see')}</Mark>}
            </>
          }
        >
          <Quote by={<When at={saidOn} />}>{words}</Quote>
        </Item>
      ))}
    </Items>
  );
}
