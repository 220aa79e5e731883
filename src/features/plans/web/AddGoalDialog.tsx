import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import type { Domain } from '#platform/values/index.ts';
import { ChoicesField, DraftState, FormDialog, Loaded, useDraft, useForm } from '#ui/kit.ts';
import { api, useSources } from './api.ts';
import { GoalFields } from './GoalFields.tsx';
import { blankGoal, type GoalValues, goalBody } from './goal-values.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  /** Needs, strengths and hopes that are chosen already. */
  readonly from: readonly string[];
  readonly onClose: () => void;
};

type Sources = NonNullable<ReturnType<typeof useSources>['data']>;

/** Adds a goal to the plan, tied to the need or strength it comes from and to the hope it draws on. */
export function AddGoalDialog(props: Props) {
  const sources = useSources(props.clientId);
  return <Loaded query={sources}>{(found) => <Dialog {...props} sources={found} />}</Loaded>;
}

function Dialog({ clientId, caseId, from, onClose, sources }: Props & { readonly sources: Sources }) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const { needs, strengths, hopes } = sources;
  const among = (list: readonly { id: string }[], ids: readonly string[]) =>
    list.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  const initial: GoalValues = {
    ...blankGoal,
    sourceIds: among([...needs, ...strengths], from),
    hopeIds: among(hopes, from),
  };
  const form = useForm({
    initial,
    send: (values) =>
      api('POST /clients/:clientId/goals', {
        params: { clientId },
        body: {
          ...goalBody(values),
          caseId,
          needIds: among(needs, values.sourceIds),
          strengthIds: among(strengths, values.sourceIds),
          hopeIds: [...values.hopeIds],
        },
      }),
    saved: i18n.t('Goal added.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'goal',
    subjectId: from[0] ?? caseId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  const choicesOf = (list: readonly { id: string; title: string; domain: Domain }[]) =>
    list.map(({ id, title, domain }) => ({ value: id, label: title, hint: nameOf(domain) }));
  const choices = choicesOf([...needs, ...strengths]);
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Add goal')} form={form} submit={i18n.t('Add goal')}>
      <ChoicesField
        {...form.at('sourceIds')}
        error={form.errorAt('needIds')}
        required={hopes.length === 0}
        label={i18n.t('Which need or strength does it come from?')}
        hint={
          choices.length === 0
            ? i18n.t('None is recorded yet. Record what they said under Assessments first.')
            : undefined
        }
        choices={choices}
      />
      {hopes.length > 0 ? (
        <ChoicesField
          {...form.at('hopeIds')}
          label={i18n.t('Which hope of theirs does it draw on?')}
          choices={choicesOf(hopes)}
        />
      ) : null}
      <GoalFields form={form} />
      <DraftState draft={draft} />
    </FormDialog>
  );
}
