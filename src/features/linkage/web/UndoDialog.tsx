import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Actions, Button, Dialog, FormDialog, Stack, useForm, WordsArea } from '#ui/kit.ts';
import type { Merge } from '../contract.ts';
import { facts } from '../rules/facts.ts';
import { api } from './api.ts';
import { RowCounts } from './RowCounts.tsx';

type Props = { readonly merge: Merge; readonly onClose: () => void };
type Undone = Awaited<ReturnType<typeof undo>>;

const undo = (merge: Merge, reason: string) =>
  api('POST /clients/:clientId/merges/:mergeId/undoing', {
    params: { clientId: merge.survivor.id, mergeId: merge.id },
    body: { reason },
  });

/** Two records again; says afterwards what was written since and stays. */
export function UndoDialog({ merge, onClose }: Props) {
  const { i18n } = useLingui();
  const [undone, setUndone] = useState<Undone>();
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => undo(merge, reason),
    saved: i18n.t('Two records again.'),
    onSaved: (done: Undone) => (done.stayed.length + done.kept.length > 0 ? setUndone(done) : onClose()),
  });
  if (undone) return <Stayed undone={undone} merge={merge} onClose={onClose} />;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Make two records again')}
      form={form}
      submit={i18n.t('Make two again')}
    >
      <p>
        {i18n.t(
          'Everything that came from {name} goes back. What was written since stays with {survivor}, unless it hangs on what goes back.',
          { name: merge.mergedName, survivor: merge.survivor.name },
        )}
      </p>
      <WordsArea {...form.at('reason')} required label={i18n.t('Why?')} />
    </FormDialog>
  );
}

type StayedProps = { readonly undone: Undone; readonly merge: Merge; readonly onClose: () => void };

function Stayed({ undone, merge, onClose }: StayedProps) {
  const { i18n } = useLingui();
  const labels: Readonly<Record<string, string>> = facts;
  return (
    <Dialog open onClose={onClose} title={i18n.t('Two records again')}>
      <Stack gap={3}>
        <p>
          {i18n.t('This was written after the two became one, and stays with {name}:', {
            name: merge.survivor.name,
          })}
        </p>
        <RowCounts counts={undone.stayed} />
        {undone.kept.map((fact) => (
          <p key={fact}>
            {i18n.t('{fact}: was changed since, and stays as it is.', {
              fact: i18n.t(labels[fact] ?? fact),
            })}
          </p>
        ))}
        <Actions>
          <Button look="main" onClick={onClose}>
            {i18n.t('Close')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
