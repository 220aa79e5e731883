import { Trans, useLingui } from '@lingui/react';
import { Ago } from '#ui/kit.ts';
import type { Kept } from '../../contract.ts';

/** How much is still there, in numbers; an administrator reads none of it. */
export function Waiting({ kept: { undecided, oldestAt, decided } }: { readonly kept: Kept }) {
  const { i18n } = useLingui();
  return (
    <p>
      {i18n.t(
        '{decided, plural, =0 {Nothing that was decided is still here.} one {# message that was decided is still here.} other {# messages that were decided are still here.}}',
        { decided },
      )}{' '}
      {i18n.t(
        '{undecided, plural, =0 {None waits for a decision.} one {# waits for a decision.} other {# wait for a decision.}}',
        { undecided },
      )}{' '}
      {oldestAt ? <Trans id="The oldest came <0/>." components={{ 0: <Ago at={oldestAt} /> }} /> : null}
    </p>
  );
}
