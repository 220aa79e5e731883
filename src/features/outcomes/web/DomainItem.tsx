import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { comma, Item, Mark, Quote, Soft, type Tone, When } from '#ui/kit.ts';
import type { RatedDomain } from '../contract.ts';
import { type Change, changeOf, changeWords, type Rated, raterWords, ratingWords } from '../rules.ts';
import { Course } from './Course.tsx';

const tones: Readonly<Record<Change, Tone>> = { better: 'good', same: 'plain', worse: 'warn', first: 'info' };

export const wordOf = (rating: number): string => ratingWords[rating as Rated];

/** One domain of life: how it stands, how it came there, and what was said last. */
export function DomainItem({ rated: { domain, ratings } }: { readonly rated: RatedDomain }) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const change = changeOf(ratings);
  const [first, last] = [ratings[0], ratings.at(-1)];
  if (!first || !last) return null;
  const said = {
    domain: nameOf(domain),
    first: i18n.t(wordOf(first.rating)),
    last: i18n.t(wordOf(last.rating)),
  };
  return (
    <Item
      title={`${said.domain}: ${said.last}`}
      marks={<Mark tone={tones[change]}>{i18n.t(changeWords[change])}</Mark>}
    >
      {ratings.length > 1 ? (
        <Course points={ratings} label={i18n.t('{domain}: from “{first}” to “{last}”', said)} />
      ) : null}
      {last.words ? <Quote>{last.words}</Quote> : null}
      <Soft>
        {i18n.t(raterWords[last.ratedBy])}
        {comma()}
        <When at={last.ratedAt} />
      </Soft>
    </Item>
  );
}
