import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Button,
  comma,
  FormDialog,
  Item,
  Items,
  Mistakes,
  Section,
  SelectField,
  Soft,
  TextArea,
  useCan,
  useForm,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { Protection } from '../contract.ts';
import { api } from './api.ts';

type Props = { readonly clientId: string; readonly protection: Protection };

/** Colleagues who must not see this person, whatever their role. */
export function Exclusions({ clientId, protection }: Props) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const excludes = useCan('seal records');
  const end = useSubmit({
    send: (exclusionId: string) =>
      api('POST /clients/:clientId/exclusions/:exclusionId/ending', { params: { clientId, exclusionId } }),
    saved: i18n.t('They are no longer kept out.'),
  });
  return (
    <Section
      title={i18n.t('Kept out')}
      actions={
        excludes ? <Button onClick={() => setAdding(true)}>{i18n.t('Keep a colleague out')}</Button> : null
      }
    >
      <Mistakes error={end.error} />
      {protection.exclusions.length === 0 ? (
        <Soft>{i18n.t('Nobody is kept out.')}</Soft>
      ) : (
        <Items label={i18n.t('Kept out')}>
          {protection.exclusions.map(({ id, worker, reason, at, by }) => (
            <Item
              key={id}
              title={worker.name}
              actions={
                excludes ? (
                  <Button
                    look="plain"
                    busy={end.busy}
                    aria-label={i18n.t('Let {name} in again', { name: worker.name })}
                    onClick={() => end.run(id)}
                  >
                    {i18n.t('Let them in again')}
                  </Button>
                ) : null
              }
            >
              {reason}{' '}
              <Soft>
                {by.name}
                {comma()}
                <When at={at} />
              </Soft>
            </Item>
          ))}
        </Items>
      )}
      {adding ? (
        <ExcludeDialog clientId={clientId} protection={protection} onClose={() => setAdding(false)} />
      ) : null}
    </Section>
  );
}

function ExcludeDialog({ clientId, protection, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { workerId: '', reason: '' },
    send: (body) => api('POST /clients/:clientId/exclusions', { params: { clientId }, body }),
    saved: i18n.t('They no longer see this person.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Keep a colleague out')}
      form={form}
      submit={i18n.t('Keep out')}
    >
      <p>{i18n.t('For a relative, a former partner, or another conflict of interest.')}</p>
      <SelectField
        {...form.at('workerId')}
        label={i18n.t('Colleague')}
        required
        choices={protection.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}
