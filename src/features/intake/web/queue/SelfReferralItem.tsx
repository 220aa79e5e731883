import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Ago, apart, Button, ButtonLink, Item, languageName, Mark, Quote, Soft, Stack } from '#ui/kit.ts';
import type { SelfReferral } from '../../contract.ts';
import { contactWayWords } from '../../rules/public.ts';
import { KnownDialog } from './KnownDialog.tsx';
import css from './Queue.module.css';
import { RedirectDialog, SetAsideDialog } from './SelfReferralDialogs.tsx';
import type { OnTell } from './telling.ts';

type Props = { readonly one: SelfReferral; readonly onTell: OnTell };
/** A reference stays in one line and reads from left to right. */
const together = (reference: string) => apart(reference.replace('-', '\u2011'));

type Open = 'known' | 'redirect' | 'aside' | undefined;

/** What somebody wrote on a public page, how to reach them safely, and what can become of it. */
export function SelfReferralItem({ one, onTell }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Item
      title={one.called}
      marks={
        <>
          {one.inDanger ? <Mark tone="danger">{i18n.t('Says somebody is in danger')}</Mark> : null}
          <Mark tone="info">{i18n.t('Wrote themselves')}</Mark>
          {one.interpreterNeeded ? <Mark tone="wait">{i18n.t('Interpreter')}</Mark> : null}
        </>
      }
      actions={
        <>
          <ButtonLink to={`/intake/from/${one.id}`}>
            {i18n.t('Take in {name}', { name: one.called })}
          </ButtonLink>
          <Button look="plain" onClick={() => setOpen('known')}>
            {i18n.t('On record already…')}
          </Button>
          <Button look="plain" onClick={() => setOpen('redirect')}>
            {i18n.t('Show on…')}
          </Button>
          <Button look="plain" onClick={() => setOpen('aside')}>
            {i18n.t('Set aside…')}
          </Button>
        </>
      }
    >
      <Stack gap={1}>
        <Quote lang={one.language}>{one.words}</Quote>
        <Reach one={one} />
        <Soft>
          <Trans
            id="{program}, in {language}, reference {reference}, <0/>"
            values={{
              program: one.program.name,
              language: languageName(i18n, one.language),
              reference: together(one.reference),
            }}
            components={{ 0: <Ago at={one.receivedAt} /> }}
          />
        </Soft>
      </Stack>
      {open === 'known' ? <KnownDialog one={one} onClose={close} /> : null}
      {open === 'redirect' ? <RedirectDialog one={one} onClose={close} onTell={onTell} /> : null}
      {open === 'aside' ? <SetAsideDialog one={one} onClose={close} /> : null}
    </Item>
  );
}

/** Only the way they chose, and whether a message may say who writes. */
function Reach({ one }: { readonly one: SelfReferral }) {
  const { i18n } = useLingui();
  const { contactWay, contactAt, contactTimes, maySayWho } = one;
  const scheme = { call: 'tel:', text: 'sms:', email: 'mailto:', none: '' }[contactWay];
  return (
    <p>
      {i18n.t('They ask: “{way}”.', { way: i18n.t(contactWayWords[contactWay]) })}{' '}
      {contactAt ? (
        <a href={`${scheme}${contactAt}`} dir="ltr" className={css['number']}>
          {contactAt}
        </a>
      ) : null}{' '}
      {contactTimes ? i18n.t('Safe: {times}.', { times: apart(contactTimes) }) : null}{' '}
      {contactAt && !maySayWho ? <strong>{i18n.t('Do not say in a message who you are.')}</strong> : null}
    </p>
  );
}
