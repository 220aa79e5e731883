import { Trans, useLingui } from '@lingui/react';
import { Button, comma, Item, inLine, Mark, Quote, Soft, Stack, type Tone, useCan, When } from '#ui/kit.ts';
import type { Consent } from '../contract.ts';
import { type ConsentState, categoryWords, consentWayWords, purposeWords } from '../rules.ts';

const states: Readonly<Record<ConsentState, { readonly tone: Tone; readonly word: string }>> = {
  live: { tone: 'good', word: /*i18n*/ 'Holds' },
  expired: { tone: 'warn', word: /*i18n*/ 'Expired' },
  withdrawn: { tone: 'plain', word: /*i18n*/ 'Withdrawn' },
};

type ItemProps = { readonly consent: Consent; readonly onWithdraw: () => void };

/** One consent: to whom, for what, which parts, how given, until when. */
export function ConsentItem({ consent, onWithdraw }: ItemProps) {
  const { i18n } = useLingui();
  const { tone, word } = states[consent.state];
  const able = useCan('write clients');
  const withdraw =
    able && consent.state !== 'withdrawn' ? (
      <Button look="plain" onClick={onWithdraw}>
        {i18n.t('They take it back…')}
      </Button>
    ) : null;
  return (
    <Item
      title={consent.organization?.name ?? i18n.t('Our agency')}
      marks={<Mark tone={tone}>{i18n.t(word)}</Mark>}
      actions={withdraw}
    >
      <Stack gap={1}>
        <span>{i18n.t(purposeWords[consent.purpose])}</span>
        <Parts consent={consent} />
        {consent.words ? <Quote>{consent.words}</Quote> : null}
        <Given consent={consent} />
        {consent.withdrawal ? <Withdrawal withdrawal={consent.withdrawal} /> : null}
      </Stack>
    </Item>
  );
}

function Parts({ consent }: { readonly consent: Consent }) {
  const { i18n } = useLingui();
  if (consent.categories.length === 0) return null;
  const parts = consent.categories.map((category) => i18n.t(categoryWords[category]));
  return <span>{i18n.t('May be told: {parts}', { parts: inLine(parts) })}</span>;
}

function Given({ consent }: { readonly consent: Consent }) {
  const { i18n } = useLingui();
  return (
    <Soft>
      {i18n.t(consentWayWords[consent.given])}
      {comma()}
      <When at={consent.givenOn} /> ·{' '}
      {consent.expiresOn ? (
        <Trans id="Holds until <0/>" components={{ 0: <When at={consent.expiresOn} /> }} />
      ) : (
        i18n.t('No end was named')
      )}{' '}
      · {i18n.t('Recorded by {name}', { name: consent.recordedBy.name })}
    </Soft>
  );
}

function Withdrawal({ withdrawal }: { readonly withdrawal: NonNullable<Consent['withdrawal']> }) {
  const { i18n } = useLingui();
  return (
    <div>
      <Soft>
        <Trans id="Taken back <0/>" components={{ 0: <When at={withdrawal.at} format="full" /> }} /> ·{' '}
        {i18n.t('Recorded by {name}', { name: withdrawal.by.name })}
      </Soft>
      <Quote>{withdrawal.reason}</Quote>
    </div>
  );
}
