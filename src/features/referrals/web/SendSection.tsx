import { Trans, useLingui } from '@lingui/react';
import { Suspense, useState } from 'react';
import { absenceWords, categoryWords } from '#features/sharing/rules.ts';
import { ConsentDialog } from '#features/sharing/web/index.tsx';
import { Actions, Button, ButtonLink, inLine, Mark, Section, Stack, When } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import type { Handed } from './HandOver.tsx';
import { Moves } from './Moves.tsx';
import { SendDialog } from './SendDialog.tsx';

type SendProps = {
  readonly referral: ReferralDetail;
  readonly onHanded: (handed: Handed) => void;
};

/** Before it is sent: whether the person has said yes to all of it, and the way out when not. */
export function SendSection({ referral, onHanded }: SendProps) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'consent' | 'send'>();
  const { clientId, id, organization, categories, consent } = referral;
  const close = () => setOpen(undefined);
  return (
    <Section title={i18n.t('Nothing is sent yet')} sheet>
      <Stack gap={3}>
        <ConsentLine referral={referral} />
        <Actions>
          {consent.consent ? (
            <Button look="main" onClick={() => setOpen('send')}>
              {i18n.t('Send…')}
            </Button>
          ) : (
            <Button look="main" onClick={() => setOpen('consent')}>
              {i18n.t('Ask for consent')}
            </Button>
          )}
          <ButtonLink to={`/clients/${clientId}/referrals/${id}/change`}>{i18n.t('Change')}</ButtonLink>
        </Actions>
        <Moves referral={referral} />
      </Stack>
      {open === 'consent' && (
        <Suspense>
          <ConsentDialog
            clientId={clientId}
            wish={{ organization, purpose: 'referral', categories }}
            onClose={close}
          />
        </Suspense>
      )}
      {open === 'send' && <SendDialog referral={referral} onClose={close} onHanded={onHanded} />}
    </Section>
  );
}

function ConsentLine({ referral }: { readonly referral: ReferralDetail }) {
  const { i18n } = useLingui();
  const { consent, absence, missing } = referral.consent;
  if (consent) {
    return (
      <p>
        <Mark tone="good">{i18n.t('They said yes to all of it.')}</Mark>{' '}
        {consent.expiresOn ? (
          <Trans id="It holds until <0/>." components={{ 0: <When at={consent.expiresOn} /> }} />
        ) : null}
      </p>
    );
  }
  return (
    <div>
      <p>{absence ? i18n.t(absenceWords[absence]) : null}</p>
      <p>
        {i18n.t('Still to be asked: {parts}', {
          parts: inLine(missing.map((part) => i18n.t(categoryWords[part]))),
        })}
      </p>
    </div>
  );
}
