import { Trans, useLingui } from '@lingui/react';
import {
  Actions,
  Ago,
  Button,
  Item,
  Items,
  Mark,
  Mistakes,
  Section,
  Soft,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { api } from './api.ts';
import type { Handed } from './HandOver.tsx';

type Link = ReferralDetail['links'][number];

type LinksProps = {
  readonly referral: ReferralDetail;
  readonly onHanded: (handed: Handed) => void;
};

/** The links by which the provider answers: sent where, opened when, living until when. */
export function LinksSection({ referral, onHanded }: LinksProps) {
  const { i18n } = useLingui();
  const params = { clientId: referral.clientId, referralId: referral.id };
  const make = useSubmit({
    send: () => api('POST /clients/:clientId/referrals/:referralId/links', { params, body: {} }),
    onSaved: ({ url }) => url && onHanded({ url, organization: referral.organization.name }),
  });
  const end = useSubmit({
    send: (linkId: string) =>
      api('POST /clients/:clientId/referrals/:referralId/links/:linkId/revocation', {
        params: { ...params, linkId },
      }),
    saved: i18n.t('The link has ended.'),
  });
  return (
    <Section
      title={i18n.t('Their links')}
      actions={
        referral.can.includes('link') ? (
          <Button busy={make.busy} onClick={() => make.run(undefined)}>
            {i18n.t('Make a link')}
          </Button>
        ) : null
      }
    >
      <Mistakes error={make.error ?? end.error} />
      <Items>
        {referral.links.map((link) => (
          <LinkItem key={link.id} link={link} busy={end.busy} onEnd={() => end.run(link.id)} />
        ))}
      </Items>
    </Section>
  );
}

type LinkProps = { readonly link: Link; readonly busy: boolean; readonly onEnd: () => void };

function LinkItem({ link, busy, onEnd }: LinkProps) {
  const { i18n } = useLingui();
  const { sentTo, live, expiresAt, openedLastAt, timesOpened } = link;
  return (
    <Item
      title={sentTo ?? i18n.t('Handed over')}
      marks={live ? <Mark tone="good">{i18n.t('Works')}</Mark> : <Mark>{i18n.t('Ended')}</Mark>}
      actions={
        live ? (
          <Actions>
            <Button look="plain" busy={busy} onClick={onEnd}>
              {i18n.t('End this link')}
            </Button>
          </Actions>
        ) : null
      }
    >
      <Soft>
        <Trans id="Until <0/>" components={{ 0: <When at={expiresAt} /> }} /> ·{' '}
        {openedLastAt ? (
          <Trans
            id="{timesOpened, plural, one {Opened once, <0/>} other {Opened # times, last <0/>}}"
            values={{ timesOpened }}
            components={{ 0: <Ago at={openedLastAt} /> }}
          />
        ) : (
          i18n.t('Not opened yet')
        )}
      </Soft>
    </Item>
  );
}
