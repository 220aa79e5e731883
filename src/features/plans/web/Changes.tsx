import { useLingui } from '@lingui/react';
import { Item, Items, Mark, Soft } from '#ui/kit.ts';
import type { FieldChange, GoalChange, StepChange } from '../rules/diff.ts';
import { type StepOwner, stepOwnerLabels } from '../rules/steps.ts';

const fieldNames: Readonly<Record<FieldChange['field'], string>> = {
  title: /*i18n*/ 'Called',
  words: /*i18n*/ 'Their words',
  hope: /*i18n*/ 'Good for',
  measure: /*i18n*/ 'Measured by',
  baseline: /*i18n*/ 'Where it stood',
  target: /*i18n*/ 'How much is enough',
  dueOn: /*i18n*/ 'By when',
  owner: /*i18n*/ 'Who does it',
  ownerName: /*i18n*/ 'Name',
};

const changeWords = {
  added: /*i18n*/ 'New',
  changed: /*i18n*/ 'Changed',
  removed: /*i18n*/ 'Taken out',
} as const;

const tones = { added: 'good', changed: 'info', removed: 'plain' } as const;

/** What is different between two versions: goals, and below each its steps. */
export function Changes({ changes }: { readonly changes: readonly GoalChange[] }) {
  const { i18n } = useLingui();
  if (changes.length === 0) return <Soft>{i18n.t('Goals and steps are the same.')}</Soft>;
  return (
    <Items label={i18n.t('What has changed')}>
      {changes.map((goal) => (
        <Item key={goal.goalId} title={goal.title} marks={<ChangeMark change={goal.change} />}>
          <Fields fields={goal.fields} />
          {goal.steps.length > 0 ? (
            <Items label={i18n.t('Steps')}>
              {goal.steps.map((step) => (
                <Item key={step.id} title={step.title} marks={<ChangeMark change={step.change} />}>
                  <Fields fields={step.fields} />
                </Item>
              ))}
            </Items>
          ) : null}
        </Item>
      ))}
    </Items>
  );
}

function ChangeMark({ change }: { readonly change: StepChange['change'] }) {
  const { i18n } = useLingui();
  return <Mark tone={tones[change]}>{i18n.t(changeWords[change])}</Mark>;
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const { i18n } = useLingui();
  const shown = (field: FieldChange['field'], value: string | null) =>
    value === null
      ? i18n.t('nothing')
      : field === 'owner'
        ? i18n.t(stepOwnerLabels[value as StepOwner])
        : value;
  return fields.map(({ field, was, became }) => (
    <p key={field}>
      <Soft>{i18n.t(fieldNames[field])}</Soft> <del>{shown(field, was)}</del>{' '}
      <ins>{shown(field, became)}</ins>
    </p>
  ));
}
