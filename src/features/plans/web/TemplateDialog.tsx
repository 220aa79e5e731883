import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { ChoicesField, FormDialog, Loaded, SelectField, useForm } from '#ui/kit.ts';
import { type PlanTemplate, planTemplates, type TemplateCode } from '../rules/templates.ts';
import { api, useSources } from './api.ts';

type Props = { readonly clientId: string; readonly caseId: string; readonly onClose: () => void };
type Need = NonNullable<ReturnType<typeof useSources>['data']>['needs'][number];

/** Chosen parts are `goal` or `goal/step`. */
type Values = {
  readonly template: TemplateCode | '';
  readonly needId: string;
  readonly parts: readonly string[];
};

const find = (code: TemplateCode | '') => planTemplates.find((template) => template.code === code);

const partsOf = (template: PlanTemplate | undefined): readonly string[] =>
  (template?.goals ?? []).flatMap(({ key, steps }) => [key, ...steps.map((step) => `${key}/${step.key}`)]);

/** A goal is added when it, or one of its steps, was chosen; in the words that stood on the screen. */
function goalsOf(template: PlanTemplate | undefined, parts: readonly string[], i18n: I18n) {
  return (template?.goals ?? []).flatMap(({ key, title, measure, target, steps }) => {
    const chosen = steps.filter((step) => parts.includes(`${key}/${step.key}`));
    if (!parts.includes(key) && chosen.length === 0) return [];
    const words = { title: i18n.t(title), measure: i18n.t(measure), target: i18n.t(target) };
    return [{ key, ...words, steps: chosen.map((step) => ({ key: step.key, title: i18n.t(step.title) })) }];
  });
}

/** Goals and steps to choose from, so that nobody begins on an empty page; each can be changed afterwards. */
export function TemplateDialog(props: Props) {
  const sources = useSources(props.clientId);
  return <Loaded query={sources}>{({ needs }) => <Dialog {...props} needs={needs} />}</Loaded>;
}

function Dialog({ clientId, caseId, onClose, needs }: Props & { readonly needs: readonly Need[] }) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const form = useForm<Values, unknown>({
    initial: { template: '', needId: needs.length === 1 ? (needs[0]?.id ?? '') : '', parts: [] },
    send: ({ template, needId, parts }) =>
      api('POST /clients/:clientId/plan/from-template', {
        params: { clientId },
        body: {
          caseId,
          needId,
          template: template as TemplateCode,
          goals: goalsOf(find(template), parts, i18n),
        },
      }),
    saved: i18n.t('Goals added.'),
    onSaved: onClose,
  });
  const template = find(form.values.template);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Start from a template')}
      form={form}
      submit={i18n.t('Add these to the plan')}
    >
      <SelectField
        {...form.at('needId')}
        required
        label={i18n.t('For which need?')}
        hint={
          needs.length === 0
            ? i18n.t('None is recorded yet. Record what they said under Assessments first.')
            : undefined
        }
        choices={needs.map(({ id, title, domain }) => ({
          value: id,
          label: i18n.t('{domain}: {title}', { domain: nameOf(domain), title }),
        }))}
      />
      <SelectField
        {...form.at('template')}
        onChange={(code) => form.set({ template: code, parts: partsOf(find(code)) })}
        required
        label={i18n.t('Template')}
        choices={planTemplates.map(({ code, label }) => ({ value: code, label: i18n.t(label) }))}
      />
      {template?.goals.map(({ key, title, steps }) => (
        <ChoicesField
          key={key}
          {...form.at('parts')}
          name={`goals-${key}`}
          error={key === template.goals[0]?.key ? form.errorAt('goals') : undefined}
          label={i18n.t(title)}
          choices={[
            { value: key, label: i18n.t('This goal') },
            ...steps.map((step) => ({ value: `${key}/${step.key}`, label: i18n.t(step.title) })),
          ]}
        />
      ))}
    </FormDialog>
  );
}
