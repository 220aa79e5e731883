import { useLingui } from '@lingui/react';
import {
  ChoiceField,
  ConflictDialog,
  DateField,
  FormDialog,
  TextArea,
  TextField,
  useForm,
  useTold,
} from '#ui/kit.ts';
import type { Step } from '../contract.ts';
import { type StepOwner, stepOwnerLabels, stepOwners } from '../rules/steps.ts';
import { api } from './api.ts';

type Given = { readonly clientId: string; readonly onClose: () => void };
type Values = {
  readonly title: string;
  readonly owner: StepOwner | '';
  readonly ownerName: string;
  /** Chosen elsewhere, and kept. */
  readonly ownerWorkerId: string | null;
  readonly dueOn: string;
};

const valuesOf = ({ title, owner, ownerName, ownerWorkerId, dueOn }: Step): Values => ({
  title,
  owner,
  ownerName: ownerName ?? '',
  ownerWorkerId,
  dueOn: dueOn ?? '',
});
const blank: Values = { title: '', owner: '', ownerName: '', ownerWorkerId: null, dueOn: '' };

/** Adds a step, or changes the one given. */
export function StepDialog({
  clientId,
  goalId,
  step,
  onClose,
}: Given & { readonly goalId: string; readonly step?: Step }) {
  const { i18n } = useLingui();
  const { typed, chosen, day } = useTold();
  const send = ({ owner, ownerName, ownerWorkerId, dueOn, title }: Values, ifMatch: number) => {
    const body = {
      title,
      owner: owner as StepOwner,
      ownerWorkerId: owner === 'worker' ? ownerWorkerId : null,
      ownerName: owner === 'worker' ? '' : ownerName,
      dueOn: dueOn || null,
    };
    return step
      ? api('PUT /clients/:clientId/steps/:stepId', { params: { clientId, stepId: step.id }, body, ifMatch })
      : api('POST /clients/:clientId/goals/:goalId/steps', { params: { clientId, goalId }, body });
  };
  const form = useForm({
    initial: step ? valuesOf(step) : blank,
    ...(step ? { version: step.version } : {}),
    send,
    saved: step ? i18n.t('Step saved.') : i18n.t('Step added.'),
    onSaved: onClose,
    current: (saved) => ({ values: valuesOf(saved as Step), version: (saved as Step).version }),
  });
  const title = step ? i18n.t('Change step') : i18n.t('Add step');
  return (
    <FormDialog
      open
      onClose={onClose}
      title={title}
      form={form}
      submit={step ? i18n.t('Save step') : i18n.t('Add step')}
    >
      <TextField
        {...form.at('title')}
        required
        label={i18n.t('Step')}
        hint={i18n.t('One thing that somebody does')}
      />
      <ChoiceField
        {...form.at('owner')}
        required
        label={i18n.t('Who does it?')}
        choices={stepOwners.map((value) => ({ value, label: i18n.t(stepOwnerLabels[value]) }))}
      />
      {form.values.owner === 'family' || form.values.owner === 'provider' ? (
        <TextField {...form.at('ownerName')} label={i18n.t('Name')} />
      ) : null}
      <DateField {...form.at('dueOn')} label={i18n.t('By when')} />
      <ConflictDialog
        form={form}
        labels={{
          title: i18n.t('Step'),
          owner: chosen(i18n.t('Who does it?'), stepOwnerLabels),
          ownerName: typed(i18n.t('Name')),
          ownerWorkerId: null,
          dueOn: day(i18n.t('By when')),
        }}
      />
    </FormDialog>
  );
}

/** Says that a step is done, and what came of it. */
export function CompleteStepDialog({ clientId, step, onClose }: Given & { readonly step: Step }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { result: '' },
    send: (body) =>
      api('POST /clients/:clientId/steps/:stepId/completion', {
        params: { clientId, stepId: step.id },
        body,
      }),
    saved: i18n.t('Step done.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Step done')} form={form} submit={i18n.t('It is done')}>
      <p>{step.title}</p>
      <TextArea {...form.at('result')} label={i18n.t('What came of it')} />
    </FormDialog>
  );
}

/** Lets a step go, with the reason. */
export function DropStepDialog({ clientId, step, onClose }: Given & { readonly step: Step }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/steps/:stepId/drop', { params: { clientId, stepId: step.id }, body }),
    saved: i18n.t('Step let go.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Let the step go')}
      form={form}
      submit={i18n.t('Let it go')}
    >
      <p>{step.title}</p>
      <TextArea {...form.at('reason')} required label={i18n.t('Why')} />
    </FormDialog>
  );
}
