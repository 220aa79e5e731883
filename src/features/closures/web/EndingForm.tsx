import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Button,
  ChoiceField,
  DraftState,
  Form,
  SelectField,
  TextArea,
  TextField,
  WordsArea,
  WritingHints,
} from '#ui/kit.ts';
import type { ClosureCheck } from '../contract.ts';
import { diedReason, reasonWords } from '../rules.ts';
import { ResourceFields } from './ResourceFields.tsx';
import { LetterDialog } from './seen/LetterDialog.tsx';
import { needsSignature, useEnding } from './useEnding.ts';

type FormProps = { readonly clientId: string; readonly check: ClosureCheck };

/** Why, what was done, how it goes on, whom to turn to, when we call. */
export function EndingForm({ clientId, check }: FormProps) {
  const { i18n } = useLingui();
  const ending = useEnding(clientId, check);
  const { values, at } = ending;
  const asks = needsSignature(values, check);
  const [looking, setLooking] = useState(false);
  return (
    <Form
      form={ending}
      submit={asks ? i18n.t('Ask a supervisor to sign') : i18n.t('End the case')}
      beside={
        <>
          <Button onClick={() => setLooking(true)}>{i18n.t('As they will see it')}</Button>
          <DraftState draft={ending.draft} />
        </>
      }
    >
      <SelectField
        {...at('reason')}
        required
        label={i18n.t('Why it ends')}
        choices={check.reasons.map((value) => ({ value, label: i18n.t(reasonWords[value] ?? value) }))}
      />
      <ChoiceField
        {...at('discussed')}
        required
        beside
        label={i18n.t('Did you talk the ending over with them?')}
        choices={[
          { value: 'yes', label: i18n.t('Yes') },
          { value: 'no', label: i18n.t('No') },
        ]}
      />
      {values.discussed === 'no' ? (
        <TextField {...at('notDiscussedReason')} required label={i18n.t('Why it could not be talked over')} />
      ) : null}
      <TextArea
        {...at('summary')}
        required
        rows={5}
        label={i18n.t('What you did together')}
        hint={i18n.t('They receive a copy: write it to them.')}
      />
      <WritingHints text={values.summary} toClient />
      <WordsArea {...at('clientWords')} label={i18n.t('How they see it, in their words')} />
      <TextArea
        {...at('transitionPlan')}
        required
        rows={4}
        label={i18n.t('How it goes on')}
        hint={i18n.t('Who carries what from now on, and what to do when it gets hard again.')}
      />
      <WritingHints text={values.transitionPlan} toClient />
      <ResourceFields
        resources={values.resources}
        onChange={(resources) => ending.set({ resources })}
        errorAt={ending.errorAt}
      />
      {values.reason === diedReason ? null : (
        <TextField
          {...at('calls')}
          label={i18n.t('We call them after so many days')}
          hint={i18n.t('Parted by commas; empty when they do not want a call.')}
          error={ending.errorAt('followUpDays') ?? ending.errorAt('followUpDays.0')}
        />
      )}
      {asks ? (
        <TextArea
          {...at('why')}
          required
          rows={3}
          label={i18n.t('Why it should end although something is open')}
          hint={i18n.t('For your supervisor, who signs for it or sends it back.')}
        />
      ) : null}
      {looking ? (
        <LetterDialog
          clientId={clientId}
          caseId={check.caseId}
          ending={values}
          onClose={() => setLooking(false)}
        />
      ) : null}
    </Form>
  );
}
