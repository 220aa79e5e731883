import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { type Stance, stanceWords } from '#features/assessments/rules/stances.ts';
import { Protected } from '#features/assessments/web/index.tsx';
import { purposeWords } from '#features/sharing/rules.ts';
import { Button, FormDialog, Item, Mark, Quote, Soft, TextArea, useCan, useForm, When } from '#ui/kit.ts';
import type { CollateralItem as Told } from '../../contract.ts';
import { api } from '../api.ts';
import { useSubjectName } from './useSubjectName.ts';

type Props = { readonly clientId: string; readonly item: Told };

const tones = { agrees: 'good', adds: 'plain', differs: 'warn' } as const satisfies Record<Stance, string>;

/** What one other person said: who, when, on what ground, and whether the client may see it. */
export function CollateralItem({ clientId, item }: Props) {
  const { i18n } = useLingui();
  const subjectName = useSubjectName();
  const [withdrawing, setWithdrawing] = useState(false);
  const mayWrite = useCan('write clients') && !item.withdrawn;
  return (
    <Item
      title={i18n.t('{who} ({relation})', { who: item.who, relation: item.relation })}
      marks={
        <>
          {item.withdrawn ? (
            <Mark>{i18n.t('Withdrawn')}</Mark>
          ) : (
            <Mark tone={tones[item.stance]}>{i18n.t(stanceWords[item.stance])}</Mark>
          )}
          {item.clientMaySee ? null : <Mark tone="info">{i18n.t('Not for the person to see')}</Mark>}
          <Protected category={item.sensitivity} />
        </>
      }
      actions={
        mayWrite ? (
          <Button
            look="plain"
            aria-label={i18n.t('Withdraw what {who} said', { who: item.who })}
            onClick={() => setWithdrawing(true)}
          >
            {i18n.t('Withdraw…')}
          </Button>
        ) : null
      }
    >
      {item.about ? <Soft>{subjectName(item.about)}</Soft> : null}
      <Quote by={<When at={item.saidOn} />}>{item.words}</Quote>
      <Ground item={item} />
      {item.hiddenBecause ? (
        <Soft>{i18n.t('The person may not see it: {reason}', { reason: item.hiddenBecause })}</Soft>
      ) : null}
      {item.withdrawn ? <Soft>{item.withdrawn.reason}</Soft> : null}
      {withdrawing ? (
        <WithdrawDialog clientId={clientId} item={item} onClose={() => setWithdrawing(false)} />
      ) : null}
    </Item>
  );
}

/** The consent it rests on, or why none is needed; one that is over is said to be so. */
function Ground({ item: { consent, noConsentBecause } }: { readonly item: Told }) {
  const { i18n } = useLingui();
  if (!consent) return <Soft>{i18n.t('No consent needed: {reason}', { reason: noConsentBecause })}</Soft>;
  return (
    <Soft>
      <Trans
        id="On the consent to {purpose} of <0/>"
        values={{ purpose: i18n.t(purposeWords[consent.purpose as keyof typeof purposeWords]) }}
        components={{ 0: <When at={consent.givenOn} /> }}
      />{' '}
      {consent.live ? null : <Mark tone="warn">{i18n.t('Taken back or over since')}</Mark>}
    </Soft>
  );
}

function WithdrawDialog({ clientId, item, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/collateral/:collateralId/withdrawal', {
        params: { clientId, collateralId: item.id },
        body,
      }),
    saved: i18n.t('Withdrawn.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Withdraw what {who} said', { who: item.who })}
      form={form}
      submit={i18n.t('Withdraw')}
    >
      <p>{i18n.t('It stays on record, marked as withdrawn.')}</p>
      <TextArea {...form.at('reason')} required rows={2} label={i18n.t('Why')} />
    </FormDialog>
  );
}
