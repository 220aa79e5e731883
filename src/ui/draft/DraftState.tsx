import { useLingui } from '@lingui/react';
import { SaveState, type Saving } from '../form/SaveState.tsx';
import { Row, Soft, Stack } from '../layout/Section.tsx';
import { Button } from '../words/Button.tsx';
import { Quote } from '../words/Quote.tsx';
import { Ago } from '../words/When.tsx';

type Shown = {
  readonly state: Saving;
  readonly restored: boolean;
  readonly discard: () => void;
  readonly other: { readonly values: object; readonly savedAt: string } | undefined;
  readonly keepMine: () => void;
  readonly takeOther: () => void;
};

const textOf = (values: object): string =>
  Object.values(values)
    .filter((value) => typeof value === 'string' && value.length > 20)
    .join('\n\n');

/** Where the words are; and, when they were also written elsewhere, the other text with the choice. */
export function DraftState({ draft }: { readonly draft: Shown }) {
  const { i18n } = useLingui();
  if (!draft.other) return draft.restored ? <PutBack draft={draft} /> : <SaveState state={draft.state} />;
  return (
    <div role="alert">
      <Stack gap={2}>
        <strong>{i18n.t('You wrote on this elsewhere in the meantime.')}</strong>
        <Quote by={<Ago at={draft.other.savedAt} />}>{textOf(draft.other.values)}</Quote>
        <Row>
          <Button onClick={draft.keepMine}>{i18n.t('Keep what is here')}</Button>
          <Button onClick={draft.takeOther}>{i18n.t('Take the other text')}</Button>
        </Row>
      </Stack>
    </div>
  );
}

function PutBack({ draft }: { readonly draft: Shown }) {
  const { i18n } = useLingui();
  return (
    <Row>
      <Soft>{i18n.t('What you had begun is here again.')}</Soft>
      <Button look="plain" onClick={draft.discard}>
        {i18n.t('Begin afresh')}
      </Button>
      <SaveState state={draft.state} />
    </Row>
  );
}
