import { useLingui } from '@lingui/react';
import { ChoiceField, Section, Soft, Stack } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';
import { facts } from '../rules/facts.ts';

type Side = 'survivor' | 'other';
type Differing = MergePreview['differing'][number];
type Props = {
  readonly preview: MergePreview;
  readonly chosen: Readonly<Record<string, Side>>;
  readonly onChoose: (fact: string, side: Side) => void;
};

/** Fact by fact, which of two values holds; the other one stays in the history. */
export function FactChoices({ preview, chosen, onChoose }: Props) {
  const { i18n } = useLingui();
  const said = useValueWords();
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
          <ChoiceField<Side>
            key={differing.fact}
            beside
            name={differing.fact}
            label={i18n.t(facts[differing.fact])}
            value={chosen[differing.fact] ?? 'survivor'}
            onChange={(side) => side && onChoose(differing.fact, side)}
            error={undefined}
            required
            choices={[
              {
                value: 'survivor',
                label: said(differing.survivor),
                hint: i18n.t('in the record that stays'),
              },
              { value: 'other', label: said(differing.other), hint: i18n.t('in the other record') },
            ]}
          />
        ))}
      </Stack>
    </Section>
  );
}

function useValueWords() {
  const { i18n } = useLingui();
  return (value: Differing['survivor']): string => {
    if (value === true) return i18n.t('yes');
    if (value === false) return i18n.t('no');
    if (value === null || value.length === 0) return i18n.t('not known');
    return typeof value === 'string' ? value : value.join(', ');
  };
}
