import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import {
  ChoiceField,
  DateField,
  DraftState,
  FormDialog,
  SelectField,
  TextArea,
  TextField,
  useDraft,
  useForm,
} from '#ui/kit.ts';
import {
  type RiskKind,
  type RiskLevel,
  riskKindLabels,
  riskKinds,
  riskLevels,
  riskStateLabels,
} from '../rules/risks.ts';
import { api } from './api.ts';
import type { Protection } from './spoken.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly kind: RiskKind | '';
  readonly mayProtect: readonly Sensitivity[];
  readonly onClose: () => void;
};

const blank = {
  level: '' as RiskLevel | '',
  evidence: '',
  protectiveFactors: '',
  actionsTaken: '',
  told: '',
  reviewOn: '',
  sensitivity: 'none' as Protection | '',
};

/** Records a risk with its signs and what speaks against it. */
export function RiskDialog({ clientId, caseId, kind, mayProtect, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { ...blank, kind },
    send: (values) =>
      api('POST /clients/:clientId/risk-assessments', {
        params: { clientId },
        body: {
          ...values,
          caseId,
          kind: values.kind as RiskKind,
          level: values.level as RiskLevel,
          reviewOn: values.reviewOn || null,
          sensitivity: values.sensitivity === 'none' || values.sensitivity === '' ? null : values.sensitivity,
        },
      }),
    saved: i18n.t('Recorded.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'risk',
    subjectId: caseId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  const grave = form.values.level === 'moderate' || form.values.level === 'high';
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Assess a risk')} form={form} submit={i18n.t('Record')}>
      <SelectField
        {...form.at('kind')}
        required
        label={i18n.t('Risk')}
        choices={riskKinds.map((value) => ({ value, label: i18n.t(riskKindLabels[value]) }))}
      />
      <ChoiceField
        {...form.at('level')}
        required
        beside
        label={i18n.t('How great is it?')}
        choices={riskLevels.map((value) => ({ value, label: i18n.t(riskStateLabels[value]) }))}
      />
      <TextArea
        {...form.at('evidence')}
        required
        label={i18n.t('Signs')}
        hint={i18n.t('What was said, seen or answered')}
      />
      <TextArea
        {...form.at('protectiveFactors')}
        label={i18n.t('What protects')}
        hint={i18n.t('People, plans, reasons to go on')}
      />
      <TextArea
        {...form.at('actionsTaken')}
        label={i18n.t('What was done')}
        hint={grave ? i18n.t('With a risk like this, somebody will ask what was done.') : undefined}
      />
      <TextField {...form.at('told')} label={i18n.t('Who was told')} />
      <DateField {...form.at('reviewOn')} label={i18n.t('Look again on')} />
      {mayProtect.length > 0 ? (
        <SelectField
          {...form.at('sensitivity')}
          required
          label={i18n.t('Who may read it')}
          hint={i18n.t(
            'Whoever works with them must know what endangers them: protect it only where you must.',
          )}
          choices={[
            { value: 'none' as const, label: i18n.t('Everybody around them') },
            ...mayProtect.map((value) => ({
              value,
              label: i18n.t('Only who is cleared for: {matter}', { matter: i18n.t(categoryWords[value]) }),
            })),
          ]}
        />
      ) : null}
      <DraftState draft={draft} />
    </FormDialog>
  );
}
