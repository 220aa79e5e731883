import { useLingui } from '@lingui/react';
import type { Domain, Sensitivity } from '#platform/values/index.ts';
import { DraftState, FormDialog, useDraft, useForm } from '#ui/kit.ts';
import { api } from './api.ts';
import { SpokenFields } from './SpokenFields.tsx';
import { hopeBody, needBody, newSpoken, type Spoken, strengthBody, type What } from './spoken.ts';

type Given = {
  readonly clientId: string;
  readonly mayProtect: readonly Sensitivity[];
  readonly onClose: () => void;
};

/** Records what somebody said about a domain of life: a need, a strength, a hope, nothing now, or that they would rather not. */
export function SpokenDialog({
  clientId,
  caseId,
  mayProtect,
  domain,
  what,
  onClose,
}: Given & { readonly caseId: string; readonly domain: Domain | ''; readonly what: What | '' }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: newSpoken(domain, what, mayProtect),
    send: (values) => record(clientId, caseId, values),
    saved: i18n.t('Recorded.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'spoken',
    subjectId: caseId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Record what they said')}
      form={form}
      submit={i18n.t('Record')}
    >
      <SpokenFields form={form} mayProtect={mayProtect} fixed={false} />
      <DraftState draft={draft} />
    </FormDialog>
  );
}

function record(clientId: string, caseId: string, values: Spoken): Promise<unknown> {
  const params = { clientId };
  if (values.what === 'need')
    return api('POST /clients/:clientId/needs', { params, body: { ...needBody(values), caseId } });
  if (values.what === 'strength')
    return api('POST /clients/:clientId/strengths', { params, body: { ...strengthBody(values), caseId } });
  if (values.what === 'hope')
    return api('POST /clients/:clientId/hopes', { params, body: { ...hopeBody(values), caseId } });
  const body = {
    caseId,
    domain: values.domain as Domain,
    words: values.words,
    finding: values.what as 'nothing_now',
  };
  return api('POST /clients/:clientId/inquiries', { params, body });
}
