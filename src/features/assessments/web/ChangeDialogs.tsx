import { useLingui } from '@lingui/react';
import type { Sensitivity } from '#platform/values/index.ts';
import { ConflictDialog, FormDialog, useForm } from '#ui/kit.ts';
import type { Hope, Need, Strength } from '../contract.ts';
import { api } from './api.ts';
import { SpokenFields } from './SpokenFields.tsx';
import { hopeBody, needBody, spokenOfHope, spokenOfNeed, spokenOfStrength, strengthBody } from './spoken.ts';

type Given = {
  readonly clientId: string;
  readonly mayProtect: readonly Sensitivity[];
  readonly onClose: () => void;
};

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

/** Changes a hope; when somebody else did so meanwhile, both texts are shown. */
export function HopeDialog({ clientId, mayProtect, hope, onClose }: Given & { readonly hope: Hope }) {
  const { i18n } = useLingui();
  const { words, title } = useLabels();
  const form = useForm({
    initial: spokenOfHope(hope),
    version: hope.version,
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/hopes/:hopeId', {
        params: { clientId, hopeId: hope.id },
        body: hopeBody(values),
        ifMatch,
      }),
    saved: i18n.t('Hope saved.'),
    onSaved: onClose,
    current: (saved) => ({ values: spokenOfHope(saved as Hope), version: (saved as Hope).version }),
  });
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Change hope')} form={form} submit={i18n.t('Save hope')}>
      <SpokenFields form={form} mayProtect={mayProtect} fixed />
      <ConflictDialog form={form} labels={{ words, title }} />
    </FormDialog>
  );
}
