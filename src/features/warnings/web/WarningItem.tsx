import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import { Button, Item, Mark, Soft, useCan, When } from '#ui/kit.ts';
import type { Warning } from '../contract.ts';
import { warningKindWords } from '../rules.ts';
import { EndWarningDialog, ReviewWarningDialog } from './WarningDialogs.tsx';

type Props = { readonly clientId: string; readonly warning: Warning };

/** One thing to mind, with its reason, who agreed, whether the person knows, and until when it holds. */
export function WarningItem({ clientId, warning }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'review' | 'end'>();
  const mayWrite = useCan('write clients') && !warning.ended;
  const close = () => setOpen(undefined);
  return (
    <Item
      title={warning.note}
      marks={
        <>
          {warning.ended ? (
            <Mark>{i18n.t('Ended')}</Mark>
          ) : (
            <Mark tone="warn">{i18n.t(warningKindWords[warning.kind])}</Mark>
          )}
          <Protected category={warning.sensitivity} />
        </>
      }
      actions={
        mayWrite ? (
          <>
            <Button
              look="plain"
              aria-label={i18n.t('Look again at “{note}”', { note: warning.note })}
              onClick={() => setOpen('review')}
            >
              {i18n.t('It still holds…')}
            </Button>
            <Button
              look="plain"
              aria-label={i18n.t('End “{note}”', { note: warning.note })}
              onClick={() => setOpen('end')}
            >
              {i18n.t('End it…')}
            </Button>
          </>
        ) : null
      }
    >
      <p>{warning.reason}</p>
      <Soft>
        <Trans
          id="{agreed} agreed. To be looked at again on <0/>."
          values={{ agreed: warning.agreedBy.name }}
          components={{ 0: <When at={warning.reviewOn} /> }}
        />
      </Soft>
      <ToldLine told={warning} />
      {warning.ended ? <Soft>{i18n.t('Ended: {reason}', { reason: warning.ended.reason })}</Soft> : null}
      {open === 'review' ? (
        <ReviewWarningDialog clientId={clientId} warning={warning} onClose={close} />
      ) : null}
      {open === 'end' ? <EndWarningDialog clientId={clientId} warning={warning} onClose={close} /> : null}
    </Item>
  );
}

type Told = { readonly toldOn: string | null; readonly notToldBecause: string | null };

/** Whether the person knows of it. */
export function ToldLine({ told: { toldOn, notToldBecause } }: { readonly told: Told }) {
  const { i18n } = useLingui();
  return (
    <Soft>
      {toldOn ? (
        <Trans id="They were told on <0/>." components={{ 0: <When at={toldOn} /> }} />
      ) : (
        i18n.t('They were not told: {reason}', { reason: notToldBecause })
      )}
    </Soft>
  );
}
