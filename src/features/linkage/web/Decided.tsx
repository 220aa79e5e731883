import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Item, Items, Link, Mistakes, Quote, Section, Soft, useSubmit, When } from '#ui/kit.ts';
import type { Apart, Merge } from '../contract.ts';
import { api } from './api.ts';
import { UndoDialog } from './UndoDialog.tsx';

type Props = { readonly merges: readonly Merge[]; readonly apart: readonly Apart[] };

/** What was decided, each with the way back. */
export function Decided({ merges, apart }: Props) {
  const { i18n } = useLingui();
  return (
    <>
      {merges.length > 0 ? (
        <Section title={i18n.t('Made one')}>
          <Items label={i18n.t('Made one')}>
            {merges.map((merge) => (
              <MergedItem key={merge.id} merge={merge} />
            ))}
          </Items>
        </Section>
      ) : null}
      {apart.length > 0 ? (
        <Section title={i18n.t('Known to be two people')}>
          <Items label={i18n.t('Known to be two people')}>
            {apart.map((pair) => (
              <ApartItem key={pair.id} pair={pair} />
            ))}
          </Items>
        </Section>
      ) : null}
    </>
  );
}

function MergedItem({ merge }: { readonly merge: Merge }) {
  const { i18n } = useLingui();
  const [undoing, setUndoing] = useState(false);
  const { survivor } = merge;
  return (
    <Item
      title={<Link to={`/clients/${survivor.id}`}>{survivor.name}</Link>}
      actions={
        merge.mayUndo ? <Button onClick={() => setUndoing(true)}>{i18n.t('Undo…')}</Button> : undefined
      }
    >
      <p>{i18n.t('The record of {name} went into this one.', { name: merge.mergedName })}</p>
      <Quote by={merge.by}>{merge.reason}</Quote>
      <Soft>
        <When at={merge.at} />
      </Soft>
      {undoing ? <UndoDialog merge={merge} onClose={() => setUndoing(false)} /> : null}
    </Item>
  );
}

function ApartItem({ pair }: { readonly pair: Apart }) {
  const { i18n } = useLingui();
  const takeBack = useSubmit({
    send: () => api('DELETE /duplicates/:pairId/apart', { params: { pairId: pair.id } }),
    saved: i18n.t('Taken back.'),
  });
  return (
    <Item
      title={i18n.t('{one} and {other}', { one: pair.one.name, other: pair.other.name })}
      actions={
        <Button busy={takeBack.busy} onClick={() => takeBack.run(undefined)}>
          {i18n.t('Take back')}
        </Button>
      }
    >
      <Mistakes error={takeBack.error} />
      <Quote by={pair.by}>{pair.reason}</Quote>
      <Soft>
        <When at={pair.at} />
      </Soft>
    </Item>
  );
}
