import { useLingui } from '@lingui/react';
import { findServices, serviceBody } from '#features/cases/web/index.tsx';
import { FormDialog, type Option, PickField, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { SelfReferral } from '../../contract.ts';
import { api } from '../api.ts';
import type { OnTell } from './telling.ts';

type Props = { readonly one: SelfReferral; readonly onClose: () => void };

/** Shows somebody who wrote on to a named service. */
export function RedirectDialog({ one, onClose, onTell }: Props & { readonly onTell: OnTell }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { service: null as Option | null, serviceName: '', reason: '' },
    send: ({ service, serviceName, reason }) =>
      api('POST /self-referrals/:selfReferralId/redirection', {
        params: { selfReferralId: one.id },
        body: { reason, ...serviceBody(service, serviceName) },
      }),
    saved: i18n.t('Decision recorded.'),
    onSaved: (ended) => {
      onClose();
      onTell({ of: 'self-referral', decision: 'redirected', one: ended });
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Show {name} on', { name: one.called })}
      form={form}
      submit={i18n.t('Record decision')}
    >
      <PickField
        {...form.at('service')}
        error={form.errorAt('serviceId')}
        label={i18n.t('To which service of the directory')}
        find={findServices}
      />
      {form.values.service ? null : (
        <TextField {...form.at('serviceName')} label={i18n.t('Or its name, if it is not in the directory')} />
      )}
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}

/** For what is no asking for help, or cannot be followed; the reason stays on record. */
export function SetAsideDialog({ one, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /self-referrals/:selfReferralId/setting-aside', { params: { selfReferralId: one.id }, body }),
    saved: i18n.t('Decision recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Set aside what {name} wrote', { name: one.called })}
      form={form}
      submit={i18n.t('Set aside')}
    >
      <p>
        {i18n.t('For example: written twice, or they asked us to forget it. Nobody is called after this.')}
      </p>
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}
