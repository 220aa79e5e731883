import { useLingui } from '@lingui/react';
import { ConflictDialog, FieldRow, FormDialog, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { Program } from '../../contract.ts';
import { api } from '../api.ts';
import { bodyOf, usualProgram, valuesOf } from './programForm.ts';
import { useProgramLabels } from './useProgramLabels.ts';

/** Adds a program, or changes the rules of one. */
export function ProgramDialog({
  program,
  onClose,
}: {
  readonly program?: Program;
  readonly onClose: () => void;
}) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: program ? valuesOf(program) : usualProgram,
    version: program?.version ?? 0,
    send: (values, ifMatch) =>
      program
        ? api('PATCH /programs/:programId', {
            params: { programId: program.id },
            body: bodyOf(values),
            ifMatch,
          })
        : api('POST /programs', { body: bodyOf(values) }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
    current: (saved) => ({ values: valuesOf(saved as Program), version: (saved as Program).version }),
  });
  const submit = program ? i18n.t('Save') : i18n.t('Add program');
  const days = (name: DaysField, label: string) => (
    <TextField {...form.at(name)} label={label} inputMode="numeric" short required />
  );
  return (
    <>
      <FormDialog
        open
        wide
        onClose={onClose}
        title={program?.name ?? i18n.t('Add program')}
        form={form}
        submit={submit}
      >
        <TextField {...form.at('name')} label={i18n.t('Name')} required />
        <TextArea {...form.at('description')} label={i18n.t('What it is for')} rows={2} />
        <FieldRow>
          {days('contactEveryDays', i18n.t('Days between contacts'))}
          {days('contactEveryDaysHighRisk', i18n.t('Days between contacts when the risk is high'))}
        </FieldRow>
        <FieldRow>
          {days('answerDaysToday', i18n.t('Days to answer an urgent referral'))}
          {days('answerDaysSoon', i18n.t('Days to answer one needed soon'))}
          {days('answerDaysRoutine', i18n.t('Days to answer a routine one'))}
        </FieldRow>
        <TextField
          {...form.at('followUpDays')}
          label={i18n.t('Follow-up calls')}
          hint={i18n.t('Days after the closure, with commas between them.')}
          short
        />
        <TextArea
          {...form.at('closingReasons')}
          label={i18n.t('Reasons for closing a case')}
          hint={i18n.t('One in each line.')}
          required
        />
      </FormDialog>
      <ConflictDialog form={form} labels={useProgramLabels()} />
    </>
  );
}

type DaysField =
  | 'contactEveryDays'
  | 'contactEveryDaysHighRisk'
  | 'answerDaysToday'
  | 'answerDaysSoon'
  | 'answerDaysRoutine';
