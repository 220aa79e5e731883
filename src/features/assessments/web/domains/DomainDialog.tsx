import { useLingui } from '@lingui/react';
import { domainNames, isOwn } from '#platform/values/domains.ts';
import { FieldRow, FormDialog, SelectField, TextArea, TextField, useForm } from '#ui/kit.ts';
import { gravityCodes, gravityDisplay, openEligibilityHeadings } from '../../rules/crosswalk.ts';
import { lifeDomains } from '../../rules/domains.ts';
import { api } from '../api.ts';
import {
  asItStands,
  blankDomain,
  bodyOf,
  type DomainValues,
  type Line,
  otherLanguageCodes,
  otherLanguages,
  valuesOf,
} from './values.ts';

type Form = ReturnType<typeof useForm<DomainValues, unknown>>;

/** Adds a part of life that the agency asks about beside those of everybody. */
export function AddDomainDialog({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: blankDomain,
    send: (values) => api('POST /life-domains', { body: bodyOf(values) }),
    saved: i18n.t('Added.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add a part of life')}
      form={form}
      submit={i18n.t('Add')}
    >
      <TextField
        {...form.at('label')}
        required
        label={i18n.t('Its name')}
        hint={i18n.t('In the language you work in; it stands wherever none is given for another.')}
      />
      <Described form={form} />
      <FiledUnder form={form} />
    </FormDialog>
  );
}

type ChangeProps = {
  readonly line: Line;
  readonly lines: readonly Line[];
  readonly onClose: () => void;
};

/** Names and describes one part of life; where others file it is open only for the agency's own. */
export function ChangeDomainDialog({ line, lines, onClose }: ChangeProps) {
  const { i18n } = useLingui();
  const place = lines.indexOf(line);
  const own = isOwn(line.domain);
  const everybodys = isOwn(line.domain) ? '' : i18n.t(domainNames[line.domain]);
  const form = useForm({
    initial: valuesOf(line),
    send: (values) =>
      api('PUT /life-domains', {
        body: {
          domains: lines.map((one) => ({
            ...asItStands(one),
            ...(one === line ? bodyOf(values, line.labels) : {}),
          })),
        },
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Change: {title}', { title: line.label ?? everybodys })}
      form={form}
      submit={i18n.t('Save')}
    >
      <TextField
        {...form.at('label')}
        error={form.errorAt(`domains.${place}.label`)}
        required={own}
        label={own ? i18n.t('Its name') : i18n.t('Your word for “{name}”', { name: everybodys })}
      />
      <Described
        form={form}
        question={isOwn(line.domain) ? undefined : i18n.t(lifeDomains[line.domain].question)}
      />
      {own ? <FiledUnder form={form} /> : null}
    </FormDialog>
  );
}

function Described({ form, question }: { readonly form: Form; readonly question?: string | undefined }) {
  const { i18n } = useLingui();
  return (
    <>
      <FieldRow>
        {otherLanguageCodes.map((language) => (
          <TextField
            key={language}
            {...form.at(language)}
            error={form.errorAt(`labels.${language}`)}
            label={i18n.t('Its name in {language}', { language: otherLanguages[language] })}
          />
        ))}
      </FieldRow>
      <TextArea {...form.at('description')} rows={2} label={i18n.t('How you ask about it')} hint={question} />
    </>
  );
}

/** So that others who file needs by the common lists understand what the agency calls its own way. */
function FiledUnder({ form }: { readonly form: Form }) {
  const { i18n } = useLingui();
  return (
    <>
      <SelectField
        {...form.at('gravity')}
        label={i18n.t('The nearest category of the Gravity Project')}
        choices={gravityCodes.map((value) => ({ value, label: gravityDisplay(value) }))}
      />
      <SelectField
        {...form.at('openEligibility')}
        label={i18n.t('The nearest heading of Open Eligibility')}
        choices={openEligibilityHeadings.map((value) => ({ value, label: value }))}
      />
    </>
  );
}
