import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Domain, Sensitivity } from '#platform/values/index.ts';
import { ChoiceField, SelectField, TextArea, TextField, type useForm, WordsArea } from '#ui/kit.ts';
import { possibleSensitivity } from '../rules/domains.ts';
import {
  horizonLabels,
  horizons,
  raiserLabels,
  raisers,
  strengthKindLabels,
  strengthKinds,
} from '../rules/needs.ts';
import { ProtectionSelect } from './ProtectionSelect.tsx';
import { type Spoken, suggested, type What } from './spoken.ts';
import { useDomains } from './useDomains.ts';
import { useQuestion } from './useQuestion.ts';

type SpokenForm = ReturnType<typeof useForm<Spoken, unknown>>;
type Props = { readonly form: SpokenForm; readonly mayProtect: readonly Sensitivity[] };

/** Their words first; what the agency makes of them comes after. `fixed` when it stays a need, a strength or a hope. */
export function SpokenFields({ form, mayProtect, fixed }: Props & { readonly fixed: boolean }) {
  const { i18n } = useLingui();
  const { domain, what } = form.values;
  const { choices } = useDomains();
  const questionOf = useQuestion();
  const choose = (chosen: Domain | '') =>
    form.set({ domain: chosen, sensitivity: suggested(chosen, mayProtect) });
  return (
    <>
      <SelectField
        {...form.at('domain')}
        onChange={choose}
        required
        label={i18n.t('Part of life')}
        hint={domain ? questionOf(domain) || undefined : undefined}
        choices={choices(domain ? [domain] : [])}
      />
      <WordsArea {...form.at('words')} label={i18n.t('In their own words')} />
      {fixed ? null : <WhatField form={form} />}
      {what === 'need' ? <NeedFields form={form} /> : null}
      {what === 'strength' ? <StrengthFields form={form} /> : null}
      {what === 'hope' ? <TextField {...form.at('title')} required label={i18n.t('In short')} /> : null}
      {what === 'need' || what === 'strength' || what === 'hope' ? (
        <ProtectionField form={form} mayProtect={mayProtect} />
      ) : null}
    </>
  );
}

function WhatField({ form }: { readonly form: SpokenForm }) {
  const { i18n } = useLingui();
  const choices: readonly { value: What; label: string }[] = [
    { value: 'need', label: i18n.t('Something is missing: a need') },
    { value: 'strength', label: i18n.t('Something carries them: a strength') },
    { value: 'hope', label: i18n.t('They want something: a hope') },
    { value: 'nothing_now', label: i18n.t('Nothing now') },
    { value: 'rather_not_say', label: i18n.t('They would rather not say') },
  ];
  return (
    <ChoiceField
      {...form.at('what')}
      error={form.errorAt('finding')}
      required
      label={i18n.t('What is it?')}
      choices={choices}
    />
  );
}

function NeedFields({ form }: { readonly form: SpokenForm }) {
  const { i18n } = useLingui();
  return (
    <>
      <TextField {...form.at('title')} required label={i18n.t('In short')} />
      <TextArea {...form.at('impact')} label={i18n.t('What it does to their life')} />
      <TextArea {...form.at('wishedFor')} label={i18n.t('What they want instead')} />
      <ChoiceField
        {...form.at('horizon')}
        required
        beside
        label={i18n.t('When is it needed?')}
        choices={horizons.map((value) => ({ value, label: i18n.t(horizonLabels[value]) }))}
      />
      <RaisedByField form={form} />
    </>
  );
}

function StrengthFields({ form }: { readonly form: SpokenForm }) {
  const { i18n } = useLingui();
  return (
    <>
      <TextField {...form.at('title')} required label={i18n.t('In short')} />
      <ChoiceField
        {...form.at('kind')}
        required
        beside
        label={i18n.t('What kind?')}
        choices={strengthKinds.map((value) => ({ value, label: i18n.t(strengthKindLabels[value]) }))}
      />
      <RaisedByField form={form} />
    </>
  );
}

function RaisedByField({ form }: { readonly form: SpokenForm }) {
  const { i18n } = useLingui();
  return (
    <ChoiceField
      {...form.at('raisedBy')}
      required
      beside
      label={i18n.t('Who brought it up?')}
      choices={raisers.map((value) => ({ value, label: i18n.t(raiserLabels[value]) }))}
    />
  );
}

function ProtectionField({ form, mayProtect }: Props) {
  const { i18n } = useLingui();
  const { domain } = form.values;
  const possibly = domain ? possibleSensitivity(domain) : null;
  const hint = possibly
    ? i18n.t('Words about this often concern a protected matter: {matter}.', {
        matter: i18n.t(categoryWords[possibly]),
      })
    : undefined;
  return <ProtectionSelect {...form.at('sensitivity')} mayProtect={mayProtect} hint={hint} />;
}
