import { Trans, useLingui } from '@lingui/react';
import { Ago, comma, Mark, type Tone } from '#ui/kit.ts';
import type { Referral } from '../contract.ts';
import { type Status, statusWords } from '../rules/status.ts';
import { turnWords } from '../rules/turn.ts';

const tones: Readonly<Record<Status, Tone>> = {
  draft: 'missing',
  requested: 'wait',
  wait_listed: 'wait',
  accepted: 'info',
  in_progress: 'info',
  on_hold: 'wait',
  completed: 'good',
  rejected: 'plain',
  failed: 'plain',
  cancelled: 'plain',
};

/** Where it stands, and that nothing was heard when something was due. */
export function StatusMarks({ referral }: { readonly referral: Referral }) {
  const { i18n } = useLingui();
  return (
    <>
      <Mark tone={tones[referral.status]}>{i18n.t(statusWords[referral.status])}</Mark>
      {referral.silentSince ? (
        <Mark tone="danger">
          <Trans id="Silent: news was due <0/>" components={{ 0: <Ago at={referral.silentSince} /> }} />
        </Mark>
      ) : null}
    </>
  );
}

/** Whose move it is and since when. */
export function TurnLine({ referral }: { readonly referral: Referral }) {
  const { i18n } = useLingui();
  return (
    <span>
      {i18n.t(turnWords[referral.turn])}
      {comma()}
      <Ago at={referral.turnSince} />
    </span>
  );
}
