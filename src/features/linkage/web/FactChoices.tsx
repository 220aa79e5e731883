import { useLingui } from '@lingui/react';
import { ChoiceField, Section, Soft, Stack } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';
import { facts } from '../rules/facts.ts';
import { ChangedMark } from './ChangedMeanwhile.tsx';
import { useFactWords } from './useFactWords.ts';

export type Side = 'survivor' | 'other';
type Props = {
  readonly preview: MergePreview;
  readonly chosen: Readonly<Record<string, Side>>;
  /** Facts that have become others while somebody was looking. */
  readonly changed: ReadonlySet<string>;
  readonly onChoose: (fact: string, side: Side) => void;
};

/** Fact by fact, which of two values holds; the other one stays in the history. */
export function FactChoices({ preview, chosen, changed, onChoose }: Props) {
  const { i18n } = useLingui();
  const said = useFactWords();
  if (preview.differing.length === 0) {
    return <Soft>{i18n.t('The two records say nothing differently.')}</Soft>;
  }
  return (
    <Section
      title={i18n.t('What holds?')}
      note={i18n.t('The other value is kept with the record, and so are all names.')}
    >
      <Stack gap={3}>
        {preview.differing.map((differing) => (
          <Stack key={differing.fact} gap={1}>
            {changed.has(differing.fact) ? <ChangedMark /> : null}
            <ChoiceField<Side>
              beside
              name={differing.fact}
              label={i18n.t(facts[differing.fact])}
              value={chosen[differing.fact] ?? differing.suggested}
              onChange={(side) => side && onChoose(differing.fact, side)}
              error={undefined}
              required
              choices={[
                {
                  value: 'survivor',
                  label: said(differing.fact, differing.survivor),
                  hint: i18n.t('in the record that stays'),
                },
                {
                  value: 'other',
                  label: said(differing.fact, differing.other),
                  hint: i18n.t('in the other record'),
                },
              ]}
            />
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
