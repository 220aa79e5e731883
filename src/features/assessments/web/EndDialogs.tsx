import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, Quote, TextArea, useForm } from '#ui/kit.ts';
import type { Need, Strength } from '../contract.ts';
import { endingNeedsReason, type NeedEnding, needEndingLabels, needEndings } from '../rules/needs.ts';
import { api } from './api.ts';

type Given = { readonly clientId: string; readonly onClose: () => void };

/** Says what became of a need. */
export function EndNeedDialog({ clientId, need, onClose }: Given & { readonly need: Need }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { as: '' as NeedEnding | '', reason: '' },
    send: ({ as, reason }) =>
      api('POST /clients/:clientId/needs/:needId/ending', {
        params: { clientId, needId: need.id },
        body: { as: as as NeedEnding, reason },
      }),
    saved: i18n.t('Recorded what became of it.'),
    onSaved: onClose,
  });
  const { as } = form.values;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What became of it?')}
      form={form}
      submit={i18n.t('Record')}
    >
      <Quote>{need.words ?? need.title}</Quote>
      <ChoiceField
        {...form.at('as')}
        required
        label={i18n.t('This need is')}
        choices={needEndings.map((value) => ({ value, label: i18n.t(needEndingLabels[value]) }))}
      />
      <TextArea
        {...form.at('reason')}
        required={as !== '' && endingNeedsReason[as]}
        label={i18n.t('How, or why')}
      />
    </FormDialog>
  );
}

/** Says that a strength carries no longer. */
export function EndStrengthDialog({ clientId, strength, onClose }: Given & { readonly strength: Strength }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/strengths/:strengthId/ending', {
        params: { clientId, strengthId: strength.id },
        body,
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('It carries no longer')}
      form={form}
      submit={i18n.t('Record')}
    >
      <p>{strength.title}</p>
      <TextArea {...form.at('reason')} required label={i18n.t('What has changed')} />
    </FormDialog>
  );
}
