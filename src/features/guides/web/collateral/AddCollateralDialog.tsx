import { useLingui } from '@lingui/react';
import { stances, stanceWords } from '#features/assessments/rules/stances.ts';
import { useDomains } from '#features/assessments/web/index.tsx';
import {
  ChoiceField,
  DateField,
  DraftState,
  FieldRow,
  FormDialog,
  SelectField,
  TextField,
  useDraft,
  useForm,
  WordsArea,
} from '#ui/kit.ts';
import type { Collateral } from '../../contract.ts';
import { api } from '../api.ts';
import { ConsentFields } from './ConsentFields.tsx';
import { useSubjectName } from './useSubjectName.ts';
import { aboutValue, collateralBody, nothingSaid } from './values.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly subjects: Collateral['subjects'];
  readonly onClose: () => void;
};

/** Records what somebody else said: who and when, the ground it rests on, whether the person may see it. */
export function AddCollateralDialog({ clientId, caseId, subjects, onClose }: Props) {
  const { i18n } = useLingui();
  const { choices } = useDomains();
  const subjectName = useSubjectName();
  const choose = (about: string) => {
    const domain = subjects.find((one) => aboutValue(one) === about)?.domain;
    form.set(domain ? { about, domain } : { about });
  };
  const form = useForm({
    initial: nothingSaid,
    send: (values) =>
      api('POST /clients/:clientId/collateral', {
        params: { clientId },
        body: collateralBody(values, caseId),
      }),
    saved: i18n.t('Recorded.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'collateral',
    subjectId: caseId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={i18n.t('Record what somebody said')}
      form={form}
      submit={i18n.t('Record')}
    >
      <FieldRow>
        <TextField {...form.at('who')} required label={i18n.t('Who said it')} />
        <TextField
          {...form.at('relation')}
          required
          label={i18n.t('Who they are to the person')}
          hint={i18n.t('For example: daughter, landlord, family doctor.')}
        />
      </FieldRow>
      <DateField {...form.at('saidOn')} required label={i18n.t('When')} />
      <WordsArea {...form.at('words')} required label={i18n.t('What they said')} />
      {subjects.length > 0 ? (
        <SelectField
          {...form.at('about')}
          onChange={choose}
          label={i18n.t('What it speaks about')}
          hint={i18n.t('It is then shown beside what the person says of it.')}
          choices={subjects.map((one) => ({ value: aboutValue(one), label: subjectName(one) }))}
        />
      ) : null}
      <SelectField {...form.at('domain')} label={i18n.t('Part of life')} choices={choices()} />
      <ChoiceField
        {...form.at('stance')}
        required
        label={i18n.t('Beside what the person says')}
        choices={stances.map((value) => ({ value, label: i18n.t(stanceWords[value]) }))}
      />
      <ConsentFields clientId={clientId} form={form} />
      <DraftState draft={draft} />
    </FormDialog>
  );
}
