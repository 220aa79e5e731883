import { useLingui } from '@lingui/react';
import { ChoiceField, ConflictDialog, changing, FormDialog, TextArea, useForm, useTold } from '#ui/kit.ts';
import type { Goal } from '../contract.ts';
import {
  type Attainment,
  attainmentLabels,
  attainmentsOf,
  type GoalStatus,
  goalStatusLabels,
  goalTransitions,
  statusNeedsReason,
} from '../rules/goals.ts';
import { api } from './api.ts';
import { GoalFields } from './GoalFields.tsx';
import { goalBody, valuesOf } from './goal-values.ts';

type Props = { readonly clientId: string; readonly goal: Goal; readonly onClose: () => void };

/** Changes a goal; when somebody else did so meanwhile, both texts are shown. */
export function ChangeGoalDialog({ clientId, goal, onClose }: Props) {
  const { i18n } = useLingui();
  const { day } = useTold();
  const form = useForm({
    ...changing(goal, valuesOf),
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/goals/:goalId', {
        params: { clientId, goalId: goal.id },
        body: goalBody(values),
        ifMatch,
      }),
    saved: i18n.t('Goal saved.'),
    onSaved: onClose,
  });
  const labels = {
    title: i18n.t('Goal'),
    sourceIds: null,
    hopeIds: null,
    words: i18n.t('What they want, in their own words'),
    hope: i18n.t('What it is good for'),
    measure: i18n.t('By what will you both see that it moves?'),
    baseline: i18n.t('Where it stands today'),
    target: i18n.t('How much is enough'),
    dueOn: day(i18n.t('By when')),
    confidence: {
      label: i18n.t('How sure are they that they can do it?'),
      say: (sure: number | null) => sure?.toString() ?? '',
    },
  };
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Change goal')} form={form} submit={i18n.t('Save goal')}>
      <GoalFields form={form} />
      <ConflictDialog form={form} labels={labels} />
    </FormDialog>
  );
}

type StatusValues = {
  readonly status: GoalStatus | '';
  readonly reason: string;
  readonly grade: `${Attainment}` | '';
};

/** Says how far a goal has come; offers only where it may go from here. */
export function GoalStatusDialog({ clientId, goal, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm<StatusValues, Goal>({
    initial: { status: '', reason: '', grade: '' },
    send: ({ status, reason, grade }) =>
      api('PUT /clients/:clientId/goals/:goalId/status', {
        params: { clientId, goalId: goal.id },
        body: { status: status as GoalStatus, reason, attainment: grade === '' ? null : Number(grade) },
        ifMatch: goal.version,
      }),
    saved: i18n.t('Recorded how far it has come.'),
    onSaved: onClose,
  });
  const { status } = form.values;
  const grades = status === '' ? [] : attainmentsOf(status);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('How far has it come?')}
      form={form}
      submit={i18n.t('Record')}
    >
      <p>{goal.title}</p>
      <ChoiceField
        {...form.at('status')}
        onChange={(chosen) => form.set({ status: chosen, grade: '' })}
        required
        label={i18n.t('This goal is')}
        choices={goalTransitions[goal.status].map((value) => ({
          value,
          label: i18n.t(goalStatusLabels[value]),
        }))}
      />
      {grades.length > 0 ? (
        <ChoiceField
          {...form.at('grade')}
          error={form.errorAt('attainment')}
          label={i18n.t('Against what was hoped for')}
          choices={grades.map((grade) => ({
            value: `${grade}` as const,
            label: i18n.t(attainmentLabels[grade]),
          }))}
        />
      ) : null}
      <TextArea
        {...form.at('reason')}
        required={status !== '' && statusNeedsReason[status]}
        label={i18n.t('How, or why')}
      />
    </FormDialog>
  );
}
