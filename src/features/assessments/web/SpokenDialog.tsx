import { useLingui } from '@lingui/react';
import type { Domain, Sensitivity } from '#platform/values/index.ts';
import { ConflictDialog, DraftState, FormDialog, useDraft, useForm } from '#ui/kit.ts';
import type { Need, Strength } from '../contract.ts';
import { api } from './api.ts';
import { SpokenFields } from './SpokenFields.tsx';
import {
  needBody,
  newSpoken,
  type Spoken,
  spokenOfNeed,
  spokenOfStrength,
  strengthBody,
  type What,
} from './spoken.ts';

type Given = {
  readonly clientId: string;
  readonly mayProtect: readonly Sensitivity[];
  readonly onClose: () => void;
};

/** Records what somebody said about a domain of life: a need, a strength, nothing now, or that they would rather not. */
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
  const body = {
    caseId,
    domain: values.domain as Domain,
    words: values.words,
    finding: values.what as 'nothing_now',
  };
  return api('POST /clients/:clientId/inquiries', { params, body });
}

function useLabels() {
  const { i18n } = useLingui();
  return {
    words: i18n.t('In their own words'),
    title: i18n.t('In short'),
    impact: i18n.t('What it does to their life'),
    wishedFor: i18n.t('What they want instead'),
  };
}

/** Changes a need; when somebody else did so meanwhile, both texts are shown. */
export function NeedDialog({ clientId, mayProtect, need, onClose }: Given & { readonly need: Need }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: spokenOfNeed(need),
    version: need.version,
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/needs/:needId', {
        params: { clientId, needId: need.id },
        body: needBody(values),
        ifMatch,
      }),
    saved: i18n.t('Need saved.'),
    onSaved: onClose,
    current: (saved) => ({ values: spokenOfNeed(saved as Need), version: (saved as Need).version }),
  });
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Change need')} form={form} submit={i18n.t('Save need')}>
      <SpokenFields form={form} mayProtect={mayProtect} fixed />
      <ConflictDialog form={form} labels={useLabels()} />
    </FormDialog>
  );
}

/** Changes a strength; when somebody else did so meanwhile, both texts are shown. */
export function StrengthDialog({
  clientId,
  mayProtect,
  strength,
  onClose,
}: Given & { readonly strength: Strength }) {
  const { i18n } = useLingui();
  const { words, title } = useLabels();
  const form = useForm({
    initial: spokenOfStrength(strength),
    version: strength.version,
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/strengths/:strengthId', {
        params: { clientId, strengthId: strength.id },
        body: strengthBody(values),
        ifMatch,
      }),
    saved: i18n.t('Strength saved.'),
    onSaved: onClose,
    current: (saved) => ({
      values: spokenOfStrength(saved as Strength),
      version: (saved as Strength).version,
    }),
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Change strength')}
      form={form}
      submit={i18n.t('Save strength')}
    >
      <SpokenFields form={form} mayProtect={mayProtect} fixed />
      <ConflictDialog form={form} labels={{ words, title }} />
    </FormDialog>
  );
}
