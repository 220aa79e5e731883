import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Items, Mistakes, Soft, Stack, useSubmit } from '#ui/kit.ts';
import type { Goal } from '../contract.ts';
import { isOpen } from '../rules/goals.ts';
import { api } from './api.ts';
import { StepDialog } from './StepDialogs.tsx';
import { StepItem } from './StepItem.tsx';

type Props = { readonly clientId: string; readonly goal: Goal; readonly mayWrite: boolean };

/** The steps of a goal in their order, each with whose it is. */
export function Steps({ clientId, goal, mayWrite }: Props) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const order = useSubmit({
    send: (stepIds: readonly string[]) =>
      api('PUT /clients/:clientId/goals/:goalId/steps/order', {
        params: { clientId, goalId: goal.id },
        body: { stepIds: [...stepIds] },
      }),
    saved: i18n.t('Order saved.'),
  });
  const ids = goal.steps.map(({ id }) => id);
  const earlier = (place: number) => () =>
    order.run(ids.toSpliced(place, 1).toSpliced(place - 1, 0, ids[place] ?? ''));
  return (
    <Stack gap={2}>
      <h3>{i18n.t('Steps')}</h3>
      <Mistakes error={order.error} />
      {goal.steps.length === 0 ? (
        <Soft>{i18n.t('No steps yet. What is the first thing that somebody will do?')}</Soft>
      ) : (
        <Items label={i18n.t('Steps')}>
          {goal.steps.map((step, place) => (
            <StepItem
              key={step.id}
              clientId={clientId}
              step={step}
              mayWrite={mayWrite}
              onEarlier={place > 0 ? earlier(place) : undefined}
            />
          ))}
        </Items>
      )}
      {mayWrite && isOpen(goal.status) ? (
        <div>
          <Button
            aria-label={i18n.t('Add step: {title}', { title: goal.title })}
            onClick={() => setAdding(true)}
          >
            {i18n.t('Add step')}
          </Button>
        </div>
      ) : null}
      {adding ? <StepDialog clientId={clientId} goalId={goal.id} onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}
