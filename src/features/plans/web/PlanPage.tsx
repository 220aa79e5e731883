import { useLingui } from '@lingui/react';
import { memo, useState } from 'react';
import { Button, ButtonLink, Empty, Later, Loaded, Page, Section, Stack, useCan } from '#ui/kit.ts';
import type { Goal, Plan } from '../contract.ts';
import { isOpen } from '../rules/goals.ts';
import { AddGoalDialog } from './AddGoalDialog.tsx';
import { Agreed } from './Agreed.tsx';
import { Arrival } from './Arrival.tsx';
import { usePlan } from './api.ts';
import { Balance } from './Balance.tsx';
import { CaseChoice } from './CaseChoice.tsx';
import { GoalThread } from './GoalThread.tsx';
import { Hope } from './Hope.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { UntiedList } from './UntiedList.tsx';

type Doing = { readonly what: 'goal'; readonly from: readonly string[] } | { readonly what: 'template' };

/** The plan in the order of the thread: what it comes from, the goal, its steps, and what they said to it. */
export default function PlanPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [chosen, setChosen] = useState<string>();
  const plan = usePlan(clientId, chosen);
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const { caseId = null, closed = true } = plan.data ?? {};
  const writes = useCan('write clients');
  const mayWrite = writes && caseId !== null && !closed;
  const actions = (
    <>
      <Button
        look={plan.data?.goals.length === 0 ? 'main' : 'quiet'}
        busy={plan.isPending}
        onClick={() => setDoing({ what: 'goal', from: [] })}
      >
        {i18n.t('Add goal')}
      </Button>
      <Button busy={plan.isPending} onClick={() => setDoing({ what: 'template' })}>
        {i18n.t('Start from a template')}
      </Button>
    </>
  );
  return (
    <Page
      title={i18n.t('Plan')}
      actions={
        <>
          {mayWrite || (writes && plan.isPending) ? actions : null}
          <ButtonLink look="plain" to={`/clients/${clientId}/outcomes`}>
            {i18n.t('What has changed')}
          </ButtonLink>
        </>
      }
    >
      <Loaded query={plan}>
        {(found) => (
          <Whole
            clientId={clientId}
            plan={found}
            mayWrite={mayWrite}
            onCase={setChosen}
            onGoal={(sourceId) => setDoing({ what: 'goal', from: [sourceId] })}
          />
        )}
      </Loaded>
      {doing?.what === 'goal' && caseId !== null ? (
        <AddGoalDialog clientId={clientId} caseId={caseId} from={doing.from} onClose={close} />
      ) : null}
      {doing?.what === 'template' && caseId !== null ? (
        <TemplateDialog clientId={clientId} caseId={caseId} onClose={close} />
      ) : null}
    </Page>
  );
}

type WholeProps = {
  readonly clientId: string;
  readonly plan: Plan;
  readonly mayWrite: boolean;
  readonly onCase: (caseId: string) => void;
  readonly onGoal: (sourceId: string) => void;
};

function Whole({ clientId, plan, mayWrite, onCase, onGoal }: WholeProps) {
  const { i18n } = useLingui();
  const open = plan.goals.filter(({ status }) => isOpen(status));
  const over = plan.goals.filter(({ status }) => !isOpen(status));
  const listed = (goals: readonly Goal[]) =>
    goals.map((goal) => <Strand key={goal.id} clientId={clientId} goal={goal} mayWrite={mayWrite} />);
  return (
    <Stack gap={5}>
      {plan.caseId ? <CaseChoice clientId={clientId} caseId={plan.caseId} onChoose={onCase} /> : null}
      <Hope clientId={clientId} plan={plan} mayWrite={mayWrite} />
      {plan.goals.length > 0 ? <Agreed clientId={clientId} plan={plan} mayWrite={mayWrite} /> : null}
      {plan.goals.length === 0 ? (
        <Empty title={i18n.t('No goals yet.')}>
          {i18n.t('Begin with what matters most to this person.')}
        </Empty>
      ) : null}
      <Balance steps={open.flatMap(({ steps }) => steps)} />
      <Later>
        {listed(open)}
        <UntiedList plan={plan} onGoal={mayWrite ? onGoal : undefined} />
        {over.length > 0 ? <Section title={i18n.t('Goals that are over')}>{listed(over)}</Section> : null}
        {plan.newest ? (
          <div>
            <ButtonLink to={`/clients/${clientId}/plan/${plan.caseId}/versions`}>
              {i18n.t('Compare versions')}
            </ButtonLink>
          </div>
        ) : null}
        <Arrival />
      </Later>
    </Stack>
  );
}

const Strand = memo(GoalThread);
