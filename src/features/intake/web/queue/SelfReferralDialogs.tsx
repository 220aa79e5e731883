import { useLingui } from '@lingui/react';
import { findServices, serviceBody } from '#features/cases/web/index.tsx';
import { ChoiceField, FormDialog, type Option, PickField, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { SelfReferral } from '../../contract.ts';
import { type ErasedAtOnceBecause, erasedAtOnceBecause, erasedAtOnceWords } from '../../rules/keeping.ts';
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

type After = 'keep' | ErasedAtOnceBecause;

/** For what is no asking for help, or cannot be followed; or what is to be forgotten at once. */
export function SetAsideDialog({ one, onClose }: Props) {
  const { i18n } = useLingui();
  const params = { selfReferralId: one.id };
  const form = useForm({
    initial: { reason: '', after: 'keep' as After | '' },
    send: async ({ reason, after }) => {
      if (after === 'keep' || after === '')
        await api('POST /self-referrals/:selfReferralId/setting-aside', { params, body: { reason } });
      else await api('POST /self-referrals/:selfReferralId/erasure', { params, body: { because: after } });
    },
    saved: i18n.t('Decision recorded.'),
    onSaved: onClose,
  });
  const keeps = form.values.after === 'keep';
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Set aside what {name} wrote', { name: one.called })}
      form={form}
      submit={keeps ? i18n.t('Set aside') : i18n.t('Erase it')}
    >
      <ChoiceField
        {...form.at('after')}
        required
        label={i18n.t('What happens to what they wrote')}
        choices={[
          { value: 'keep' as const, label: i18n.t('It is kept for a while with the reason, then erased') },
          ...erasedAtOnceBecause.map((value) => ({
            value,
            label: i18n.t('Erased at once: {why}', { why: i18n.t(erasedAtOnceWords[value]) }),
          })),
        ]}
      />
      {keeps ? (
        <TextArea
          {...form.at('reason')}
          label={i18n.t('Why')}
          hint={i18n.t('For example: written twice, or no way to reach them. Nobody is called after this.')}
          required
          rows={2}
        />
      ) : (
        <p>
          {i18n.t('Nobody can read it again. Only that something was erased is kept, with the day and why.')}
        </p>
      )}
    </FormDialog>
  );
}
