import { useLingui } from '@lingui/react';
import { Item, Items, Mark, Section, Soft } from '#ui/kit.ts';
import type { ResponseSheet, Score } from '../../contract.ts';
import { extensionsOf, urls } from '../../engine/extensions.ts';
import type { Questionnaire } from '../../engine/fhir.ts';

/** What the answers add up to, in words, with where the words come from. A score never stands alone. */
export function Scores({ sheet }: { readonly sheet: ResponseSheet }) {
  const { i18n } = useLingui();
  const questionnaire = sheet.questionnaire as unknown as Questionnaire;
  const sources = extensionsOf(questionnaire, urls.source).flatMap(({ valueString }) => valueString ?? []);
  if (sheet.scores.length === 0) return null;
  return (
    <Section title={i18n.t('What it adds up to')}>
      <p>{i18n.t('A score is a reason to talk, not a diagnosis. What they said weighs more.')}</p>
      <Items>
        {sheet.scores.map((score) => (
          <Item key={score.linkId} title={i18n.t(score.label)} marks={<Value score={score} />}>
            {score.cuts.map((cut) => (
              <p key={`${cut.from} ${cut.label} ${cut.forWhom}`}>
                {cut.reached ? (
                  <Mark tone="warn">{i18n.t(cut.label)}</Mark>
                ) : (
                  <Soft>{i18n.t(cut.label)}</Soft>
                )}{' '}
                <Soft>
                  {cut.forWhom
                    ? i18n.t('from {from}, {forWhom}', { from: cut.from, forWhom: i18n.t(cut.forWhom) })
                    : i18n.t('from {from}', { from: cut.from })}
                </Soft>
              </p>
            ))}
          </Item>
        ))}
      </Items>
      {sources.map((source) => (
        <p key={source}>
          <Soft>
            <bdi>{source}</bdi>
          </Soft>
        </p>
      ))}
      {questionnaire.copyright ? (
        <p>
          <Soft>
            <bdi>{questionnaire.copyright}</bdi>
          </Soft>
        </p>
      ) : null}
    </Section>
  );
}

/** A number with its word; “not scored” where answers were missing, which is neither low nor none. */
export function Value({ score }: { readonly score: Score }) {
  const { i18n } = useLingui();
  if (score.value === null) return <Mark tone="missing">{i18n.t('Not scored: answers are missing')}</Mark>;
  if (typeof score.value === 'boolean') return <Mark>{score.value ? i18n.t('Yes') : i18n.t('No')}</Mark>;
  const amount = score.unit ? `${score.value} ${score.unit}` : String(score.value);
  return <Mark>{score.band ? `${amount}: ${i18n.t(score.band)}` : amount}</Mark>;
}
