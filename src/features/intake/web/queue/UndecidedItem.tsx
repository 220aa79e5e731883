import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { TriageDialog } from '#features/cases/web/index.tsx';
import { Ago, Button, Item, Link, Mark, Quote, Soft } from '#ui/kit.ts';
import type { Undecided } from '../../contract.ts';
import type { OnTell } from './telling.ts';

type Props = { readonly one: Undecided; readonly onTell: OnTell };

/** Somebody on record about whom nobody has decided yet. */
export function UndecidedItem({ one, onTell }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <Item
      title={<Link to={`/clients/${one.clientId}`}>{one.name}</Link>}
      marks={one.immediateDanger ? <Mark tone="danger">{one.immediateDanger}</Mark> : null}
      actions={
        <Button aria-label={i18n.t('Decide about {name}', { name: one.name })} onClick={() => setOpen(true)}>
          {i18n.t('Decide')}
        </Button>
      }
    >
      <Quote>{one.reasonForContact}</Quote>
      <Soft>
        <Trans
          id="{program}, with {worker}, came <0/>"
          values={{ program: one.program.name, worker: one.responsible.name }}
          components={{ 0: <Ago at={one.openedAt} /> }}
        />
      </Soft>
      {open ? (
        <TriageDialog
          clientId={one.clientId}
          one={{ id: one.caseId, triage: null }}
          onClose={() => setOpen(false)}
          onDecided={(decision) => {
            setOpen(false);
            if (decision) onTell({ of: 'case', decision, ...one });
          }}
        />
      ) : null}
    </Item>
  );
}
