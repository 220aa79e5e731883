import { useLingui } from '@lingui/react';
import { FormDialog, Loaded, TextArea, useForm } from '#ui/kit.ts';
import type { Plan, PlanVersion } from '../contract.ts';
import { planChanges, type VersionedGoal } from '../rules/diff.ts';
import { api, useVersions } from './api.ts';
import { Changes } from './Changes.tsx';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly plan: Plan;
  readonly onClose: () => void;
  readonly onWritten: (versionId: string) => void;
};

/** The plan as it stands now, in the form in which versions are kept. */
function standing(plan: Plan): readonly VersionedGoal[] {
  return plan.goals
    .filter(({ status }) => status !== 'dropped')
    .map(({ id, steps, ...goal }) => ({
      goalId: id,
      content: { ...goal, steps: steps.filter(({ droppedAt }) => droppedAt === null) },
    }));
}

/** Writes the plan down as it stands, so that it can be put to the person: what changed is shown, why is asked. */
export function VersionDialog(props: Props) {
  const versions = useVersions(props.clientId, props.caseId);
  return <Loaded query={versions}>{([newest]) => <Dialog {...props} newest={newest} />}</Loaded>;
}

function Dialog({
  clientId,
  caseId,
  plan,
  newest,
  onClose,
  onWritten,
}: Props & { readonly newest: PlanVersion | undefined }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { whatChanged: '', why: '' },
    send: (values) =>
      api('POST /clients/:clientId/plan/versions', { params: { clientId }, body: { ...values, caseId } }),
    saved: i18n.t('The plan is written down.'),
    onSaved: ({ id }) => onWritten(id),
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        newest
          ? i18n.t('Version {number} of the plan', { number: newest.number + 1 })
          : i18n.t('First version of the plan')
      }
      form={form}
      submit={i18n.t('Write it down and ask')}
    >
      {newest ? (
        <>
          <Changes changes={planChanges(newest.goals, standing(plan))} />
          <TextArea
            {...form.at('whatChanged')}
            label={i18n.t('What has changed, in a sentence')}
            hint={i18n.t('Everybody around them reads it: name nothing that is protected.')}
          />
          <TextArea {...form.at('why')} required label={i18n.t('Why it changes')} />
        </>
      ) : (
        <p>
          {i18n.t(
            'Goals and steps are kept as they stand now. Read them to the person, then record the answer.',
          )}
        </p>
      )}
    </FormDialog>
  );
}
