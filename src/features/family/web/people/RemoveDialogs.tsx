import { useLingui } from '@lingui/react';
import { FormDialog, Soft, TextField, useForm } from '#ui/kit.ts';
import type { Person, Tie } from '../../contract.ts';
import { api } from '../api.ts';

type Props = { readonly clientId: string; readonly onClose: () => void };

/** Takes somebody out who was recorded by mistake. */
export function RemoveRelative({ clientId, person, onClose }: Props & { readonly person: Person }) {
  const { i18n } = useLingui();
  return (
    <Removal
      title={i18n.t('Take {name} out?', { name: person.name })}
      send={(reason) =>
        api('POST /clients/:clientId/relatives/:relativeId/removal', {
          params: { clientId, relativeId: person.id },
          body: { reason },
        })
      }
      onClose={onClose}
    />
  );
}

/** Takes out a tie that was recorded by mistake. */
export function RemoveTie({ clientId, tie, onClose }: Props & { readonly tie: Tie }) {
  const { i18n } = useLingui();
  return (
    <Removal
      title={i18n.t('Take this relationship out?')}
      send={(reason) =>
        api('POST /clients/:clientId/ties/:tieId/removal', {
          params: { clientId, tieId: tie.id },
          body: { reason },
        })
      }
      onClose={onClose}
    />
  );
}

type RemovalProps = {
  readonly title: string;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
};

function Removal({ title, send, onClose }: RemovalProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => send(reason),
    saved: i18n.t('Taken out.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={title} form={form} submit={i18n.t('Take out')}>
      <Soft>
        {i18n.t(
          'Only for what was recorded by mistake. Who has died or left stays, and so does the history.',
        )}
      </Soft>
      <TextField {...form.at('reason')} required label={i18n.t('Why')} />
    </FormDialog>
  );
}
