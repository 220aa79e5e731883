import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Actions, Button } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { moveWords } from '../rules/labels.ts';
import type { Status } from '../rules/status.ts';
import { MoveDialog, type Target } from './MoveDialog.tsx';

const isTarget = (to: Status): to is Target => to !== 'draft' && to !== 'requested';

/** What can be written down about where it goes from here: the buttons are the table of moves. */
export function Moves({ referral }: { readonly referral: ReferralDetail }) {
  const { i18n } = useLingui();
  const [to, setTo] = useState<Target>();
  const targets = referral.moves.filter(isTarget);
  if (targets.length === 0) return null;
  return (
    <>
      <Actions>
        {targets.map((target) => (
          <Button
            key={target}
            look={target === 'cancelled' ? 'plain' : 'quiet'}
            onClick={() => setTo(target)}
          >
            {i18n.t(moveWords[target])}
          </Button>
        ))}
      </Actions>
      {to && <MoveDialog referral={referral} to={to} onClose={() => setTo(undefined)} />}
    </>
  );
}
