import { useLingui } from '@lingui/react';
import { Mark, Stack } from '#ui/kit.ts';
import type { Step } from '../contract.ts';
import { isTakingOver, ownerBalance } from '../rules/steps.ts';

/** One sentence about who carries the plan; it speaks up when nearly everything is the worker's. */
export function Balance({ steps }: { readonly steps: readonly Step[] }) {
  const { i18n } = useLingui();
  const balance = ownerBalance(steps);
  if (balance.steps === 0) return null;
  const theirs = steps.filter(
    ({ owner, droppedAt }) => droppedAt === null && (owner === 'client' || owner === 'family'),
  ).length;
  const values = { steps: balance.steps, ours: balance.ownedByWorker, theirs };
  return (
    <Stack gap={1}>
      <p>
        {i18n.t(
          '{steps, plural, one {There is # step} other {There are # steps}}: {theirs} in their own or their family’s hands, {ours} in ours.',
          values,
        )}
      </p>
      {isTakingOver(balance) ? (
        <Mark tone="warn">{i18n.t('Nearly all of it is ours. Which step could be theirs?')}</Mark>
      ) : null}
    </Stack>
  );
}
