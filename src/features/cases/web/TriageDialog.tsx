import { useLingui } from '@lingui/react';
import {
  CheckField,
  ChoiceField,
  DateField,
  FormDialog,
  PickField,
  SelectField,
  TextArea,
  TextField,
  useCan,
  useForm,
} from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { nextTriage, triageWords } from '../rules.ts';
import { api } from './api.ts';
import { type Decision, findServices, noDecision, triageBody } from './triage-values.ts';
import { asChoices, useCaseChoices } from './useCaseChoices.ts';

type Props = {
  readonly clientId: string;
  readonly one: Pick<Case, 'id' | 'triage'>;
  readonly onClose: () => void;
  /** Called instead of `onClose` when it was decided. */
  readonly onDecided?: (decision: Decision['decision']) => void;
};
type TriageForm = ReturnType<typeof useForm<Decision, unknown>>;

/** Accept, show on to a named service, or let wait; each with its reason. */
export default function TriageDialog({ clientId, one, onClose, onDecided }: Props) {
  const { i18n } = useLingui();
  const form = useForm<Decision, unknown>({
    initial: noDecision,
    send: (values) =>
      api('POST /clients/:clientId/cases/:caseId/triage', {
        params: { clientId, caseId: one.id },
        body: triageBody(values),
      }),
    saved: i18n.t('Decision recorded.'),
    onSaved: () => (onDecided ? onDecided(form.values.decision) : onClose()),
  }) as TriageForm;
  const { decision } = form.values;
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
        choices={nextTriage[one.triage ?? 'undecided'].map((value) => ({
          value,
          label: i18n.t(triageWords[value]),
        }))}
      />
      {decision === 'accepted' ? <WorkerField form={form} /> : null}
      {decision === 'redirected' ? <ServiceFields form={form} /> : null}
      {decision === 'wait_listed' ? (
        <DateField {...form.at('reviewOn')} required label={i18n.t('When to look again')} />
      ) : null}
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}

/** Only who may assign cases gives one to somebody else. */
function WorkerField({ form }: { readonly form: TriageForm }) {
  const { i18n } = useLingui();
  const { data } = useCaseChoices();
  if (!useCan('assign cases')) return null;
  return (
    <SelectField
      {...form.at('responsibleWorkerId')}
      label={i18n.t('Who walks with them?')}
      hint={i18n.t('Whoever is responsible now, unless you choose somebody else.')}
      choices={asChoices(data?.colleagues)}
    />
  );
}

/** A service of the directory, or the name of one that is not in it. The case ends with this decision. */
function ServiceFields({ form }: { readonly form: TriageForm }) {
  const { i18n } = useLingui();
  return (
    <>
      <PickField
        {...form.at('service')}
        error={form.errorAt('serviceId')}
        label={i18n.t('To which service of the directory')}
        find={findServices}
      />
      {form.values.service ? null : (
        <TextField
          {...form.at('serviceName')}
          label={i18n.t('Or its name, if it is not in the directory')}
          hint={i18n.t('Its name, so that they know whom to ask for.')}
        />
      )}
      <CheckField
        {...form.at('talkedOver')}
        label={i18n.t('This was talked over with them')}
        hint={i18n.t('The case ends with this decision. It can be reopened.')}
      />
    </>
  );
}
