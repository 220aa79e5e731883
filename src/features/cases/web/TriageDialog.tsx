import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { nextTriage, type TriageDecision, triageWords } from '../rules.ts';
import { api } from './api.ts';

type Props = { readonly clientId: string; readonly one: Case; readonly onClose: () => void };

/** Accept, show on to a named service, or let wait; each with its reason. */
export function TriageDialog({ clientId, one, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { decision: '' as TriageDecision | '', reason: '', serviceName: '' },
    send: ({ decision, reason, serviceName }) =>
      api('POST /clients/:clientId/cases/:caseId/triage', {
        params: { clientId, caseId: one.id },
        body: {
          decision: decision as TriageDecision,
          reason,
          ...(decision === 'redirected' && serviceName ? { serviceName } : {}),
        },
      }),
    saved: i18n.t('Decision recorded.'),
    onSaved: onClose,
  });
  const choices = nextTriage[one.triage ?? 'undecided'];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What becomes of this case?')}
      form={form}
      submit={i18n.t('Record decision')}
    >
      <ChoiceField
        {...form.at('decision')}
        label={i18n.t('Decision')}
        required
        choices={choices.map((value) => ({ value, label: i18n.t(triageWords[value]) }))}
      />
      {form.values.decision === 'redirected' ? (
        <TextField
          {...form.at('serviceName')}
          label={i18n.t('To which service')}
          hint={i18n.t('Its name, so that they know whom to ask for.')}
          required
        />
      ) : null}
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}
