import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Sensitivity } from '#platform/values/index.ts';
import { Button, Item, Mark, Quote, Soft, useCan, useSubmit, When } from '#ui/kit.ts';
import type { Need, Strength } from '../contract.ts';
import { needEndingLabels, strengthKindLabels } from '../rules/needs.ts';
import { api } from './api.ts';
import { NeedDialog, StrengthDialog } from './ChangeDialogs.tsx';
import { EndNeedDialog, EndStrengthDialog } from './EndDialogs.tsx';
import { Protected } from './Protected.tsx';
import { type Said, SaidAbout } from './SaidAbout.tsx';

type Given = {
  readonly clientId: string;
  readonly mayProtect: readonly Sensitivity[];
  /** What others say about it. */
  readonly said: readonly Said[];
};
type Doing = 'change' | 'end' | undefined;

/** A need as it was said, what it does and what is wanted instead. */
export function NeedItem({ clientId, need, mayProtect, said }: Given & { readonly need: Need }) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <Item
      title={need.title}
      marks={
        <>
          {need.endedAs ? (
            <Mark tone={need.endedAs === 'met' ? 'good' : 'plain'}>
              {i18n.t(needEndingLabels[need.endedAs])}
            </Mark>
          ) : null}
          {!need.endedAs && need.horizon === 'immediate' ? (
            <Mark tone="warn">{i18n.t('Needed now')}</Mark>
          ) : null}
          <Protected category={need.sensitivity} />
        </>
      }
      actions={<NeedActions clientId={clientId} need={need} onDo={setDoing} />}
    >
      {need.words ? <Quote>{need.words}</Quote> : null}
      {need.impact ? <p dir="auto">{need.impact}</p> : null}
      {need.wishedFor ? <p>{i18n.t('Instead: {wish}', { wish: need.wishedFor })}</p> : null}
      {need.endedReason ? <Soft>{need.endedReason}</Soft> : null}
      <SaidAbout said={said} />
      {doing === 'change' ? (
        <NeedDialog clientId={clientId} mayProtect={mayProtect} need={need} onClose={close} />
      ) : null}
      {doing === 'end' ? <EndNeedDialog clientId={clientId} need={need} onClose={close} /> : null}
    </Item>
  );
}

type ActionsProps = { readonly clientId: string; readonly need: Need; readonly onDo: (doing: Doing) => void };

function NeedActions({ clientId, need, onDo }: ActionsProps) {
  const { i18n } = useLingui();
  const reopen = useSubmit({
    send: () =>
      api('POST /clients/:clientId/needs/:needId/reopening', { params: { clientId, needId: need.id } }),
    saved: i18n.t('The need is open again.'),
  });
  if (!useCan('write clients')) return null;
  if (need.endedAs) {
    return (
      <Button look="plain" busy={reopen.busy} onClick={() => reopen.run(undefined)}>
        {i18n.t('It is there again')}
      </Button>
    );
  }
  return (
    <>
      <Button
        look="plain"
        aria-label={i18n.t('Change: {title}', { title: need.title })}
        onClick={() => onDo('change')}
      >
        {i18n.t('Change')}
      </Button>
      <Button
        look="plain"
        aria-label={i18n.t('What became of it… {title}', { title: need.title })}
        onClick={() => onDo('end')}
      >
        {i18n.t('What became of it…')}
      </Button>
    </>
  );
}

/** What carries them, as large as what is missing. */
export function StrengthItem({
  clientId,
  strength,
  mayProtect,
  said,
}: Given & { readonly strength: Strength }) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const { title } = strength;
  return (
    <Item
      title={title}
      marks={
        <>
          <Soft>{i18n.t(strengthKindLabels[strength.kind])}</Soft>
          <Protected category={strength.sensitivity} />
        </>
      }
      actions={
        useCan('write clients') && !strength.endedAt ? (
          <>
            <Button
              look="plain"
              aria-label={i18n.t('Change: {title}', { title })}
              onClick={() => setDoing('change')}
            >
              {i18n.t('Change')}
            </Button>
            <Button
              look="plain"
              aria-label={i18n.t('No longer… {title}', { title })}
              onClick={() => setDoing('end')}
            >
              {i18n.t('No longer…')}
            </Button>
          </>
        ) : null
      }
    >
      {strength.words ? <Quote>{strength.words}</Quote> : null}
      {strength.endedAt ? (
        <Soft>
          <Trans
            id="Until <0/>: {reason}"
            values={{ reason: strength.endedReason }}
            components={{ 0: <When at={strength.endedAt} /> }}
          />
        </Soft>
      ) : null}
      <SaidAbout said={said} />
      {doing === 'change' ? (
        <StrengthDialog clientId={clientId} mayProtect={mayProtect} strength={strength} onClose={close} />
      ) : null}
      {doing === 'end' ? <EndStrengthDialog clientId={clientId} strength={strength} onClose={close} /> : null}
    </Item>
  );
}
