import { useLingui } from '@lingui/react';
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
import type { RiskAssessment } from '../contract.ts';
import {
  type RiskKind,
  type RiskLevel,
  riskKindLabels,
  riskKinds,
  riskLevels,
  riskStateLabels,
} from '../rules/risks.ts';
import { api } from './api.ts';
import { ProtectionSelect } from './ProtectionSelect.tsx';
import { type Protection, protection } from './spoken.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly kind: RiskKind | '';
  readonly mayProtect: readonly Sensitivity[];
  /** How the latest assessment of each kind is protected: assessed again, it stays so unless somebody says otherwise. */
  readonly latest: readonly Pick<RiskAssessment, 'kind' | 'sensitivity'>[];
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
export function RiskDialog({ clientId, caseId, kind, mayProtect, latest, onClose }: Props) {
  const { i18n } = useLingui();
  const protectedAs = (chosen: RiskKind | ''): Protection | '' =>
    latest.find((risk) => risk.kind === chosen)?.sensitivity ?? 'none';
  const form = useForm({
    initial: { ...blank, kind, sensitivity: protectedAs(kind) },
    send: (values) =>
      api('POST /clients/:clientId/risk-assessments', {
        params: { clientId },
        body: {
          ...values,
          caseId,
          kind: values.kind as RiskKind,
          level: values.level as RiskLevel,
          reviewOn: values.reviewOn || null,
          sensitivity: protection(values.sensitivity),
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
        onChange={(chosen) => form.set({ kind: chosen, sensitivity: protectedAs(chosen) })}
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
      <ProtectionSelect
        {...form.at('sensitivity')}
        mayProtect={mayProtect}
        hint={i18n.t(
          'Whoever works with them must know what endangers them: protect it only where you must.',
        )}
      />
      <DraftState draft={draft} />
    </FormDialog>
  );
}
