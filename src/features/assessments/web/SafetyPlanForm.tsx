import { useLingui } from '@lingui/react';
import type { Sensitivity } from '#platform/values/index.ts';
import { Button, DraftState, Form, Stack, useDraft, useForm, WordsArea } from '#ui/kit.ts';
import type { SafetyPlan } from '../contract.ts';
import { type SafetyPlanStep, safetyPlanSteps } from '../rules/risks.ts';
import { api } from './api.ts';
import { ProtectionSelect } from './ProtectionSelect.tsx';
import { type Protection, protection } from './spoken.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly current: SafetyPlan | null;
  readonly mayProtect: readonly Sensitivity[];
  readonly onDone: () => void;
};

type Words = Readonly<Record<SafetyPlanStep, string>>;

const wordsOf = (plan: SafetyPlan | null): Words =>
  Object.fromEntries(safetyPlanSteps.map(({ key }) => [key, plan?.[key] ?? ''])) as Words;

/** Six questions in the order in which danger rises; the person answers, the worker writes. */
export function SafetyPlanForm({ clientId, caseId, current, mayProtect, onDone }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { ...wordsOf(current), sensitivity: (current?.sensitivity ?? 'none') as Protection | '' },
    send: ({ sensitivity, ...values }) =>
      api('POST /clients/:clientId/safety-plans', {
        params: { clientId },
        body: { ...values, caseId, replaces: current?.id ?? null, sensitivity: protection(sensitivity) },
      }),
    saved: i18n.t('Safety plan saved.'),
    onSaved: async () => {
      await draft.finish();
      onDone();
    },
  });
  const draft = useDraft({
    form: 'safety-plan',
    subjectId: caseId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <Form
      form={form}
      submit={i18n.t('Save safety plan')}
      beside={<Button onClick={onDone}>{i18n.t('Cancel')}</Button>}
    >
      <Stack gap={4}>
        {safetyPlanSteps.map(({ key, label }, nth) => (
          <WordsArea key={key} {...form.at(key)} label={`${nth + 1}. ${i18n.t(label)}`} />
        ))}
        <ProtectionSelect
          {...form.at('sensitivity')}
          mayProtect={mayProtect}
          hint={i18n.t('Whoever may be called when it rises must be able to read it.')}
        />
        <DraftState draft={draft} />
      </Stack>
    </Form>
  );
}
