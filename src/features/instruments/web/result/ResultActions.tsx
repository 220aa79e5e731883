import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, FormDialog, Row, TextArea, useCan, useForm, useGo } from '#ui/kit.ts';
import type { ResponseSheet } from '../../contract.ts';
import type { Questionnaire } from '../../engine/fhir.ts';
import { isAboutOne } from '../../engine/household.ts';
import { api } from '../api.ts';
import { HouseholdDialog } from './HouseholdDialog.tsx';

type Props = { readonly clientId: string; readonly sheet: ResponseSheet };

/** What can still be done with something completed: correct it, or say that it was never theirs. */
export function ResultActions({ clientId, sheet }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'amend' | 'error' | 'household'>();
  const mayWrite =
    useCan('write clients') && sheet.status !== 'entered_in_error' && sheet.replacedAt === null;
  if (!mayWrite) return null;
  const mayShare =
    sheet.completedAt !== null &&
    sheet.sensitivity === null &&
    !isAboutOne(sheet.questionnaire as unknown as Questionnaire);
  return (
    <>
      <Row>
        {sheet.completedAt ? <Button onClick={() => setOpen('amend')}>{i18n.t('Correct it…')}</Button> : null}
        {mayShare ? (
          <Button onClick={() => setOpen('household')}>{i18n.t('Keep it for the household…')}</Button>
        ) : null}
        <Button look="plain" onClick={() => setOpen('error')}>
          {i18n.t('Entered in error…')}
        </Button>
      </Row>
      {open === 'amend' ? (
        <AmendDialog clientId={clientId} sheet={sheet} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'household' ? (
        <HouseholdDialog clientId={clientId} sheet={sheet} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'error' ? (
        <ErrorDialog clientId={clientId} sheet={sheet} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  );
}

type DialogProps = Props & { readonly onClose: () => void };

function AmendDialog({ clientId, sheet, onClose }: DialogProps) {
  const { i18n } = useLingui();
  const go = useGo();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/instrument-responses/:responseId/amendments', {
        params: { clientId, responseId: sheet.id },
        body,
      }),
    onSaved: (begun) => {
      onClose();
      void go({ to: `/clients/${clientId}/assessments/instruments/${begun.id}` });
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Correct these answers')}
      form={form}
      submit={i18n.t('Go on')}
    >
      <p>
        {i18n.t('What was answered stays as it is. The correction stands beside it and takes its place.')}
      </p>
      <TextArea {...form.at('reason')} required label={i18n.t('What was wrong?')} />
    </FormDialog>
  );
}

function ErrorDialog({ clientId, sheet, onClose }: DialogProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/instrument-responses/:responseId/error', {
        params: { clientId, responseId: sheet.id },
        body,
      }),
    saved: i18n.t('It stays to be read, and counts no longer.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Entered in error')}
      form={form}
      submit={i18n.t('It counts no longer')}
    >
      <TextArea {...form.at('reason')} required label={i18n.t('How did it happen?')} />
    </FormDialog>
  );
}
