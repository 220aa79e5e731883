import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Link, Loaded, Page, Row, Stack } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { Asked } from './Asked.tsx';
import { useReferral } from './api.ts';
import { Conversation } from './Conversation.tsx';
import { FourFacts } from './FourFacts.tsx';
import { type Handed, HandOver } from './HandOver.tsx';
import { LinksSection } from './LinksSection.tsx';
import { Moves } from './Moves.tsx';
import { Received } from './Received.tsx';
import { SendSection } from './SendSection.tsx';
import { StatusMarks, TurnLine } from './Standing.tsx';

/** One referral as a conversation: what was asked, whose move it is, what came of it. */
export default function ReferralPage(props: { readonly clientId: string; readonly referralId: string }) {
  const { i18n } = useLingui();
  const [handed, setHanded] = useState<Handed>();
  const referral = useReferral(props.clientId, props.referralId);
  return (
    <Loaded query={referral}>
      {(found) => (
        <Page title={found.service.name} lead={<Lead referral={found} />}>
          <Stack gap={5}>
            {found.status === 'draft' ? <SendSection referral={found} onHanded={setHanded} /> : null}
            <Asked referral={found} />
            {found.status === 'draft' ? null : <Conversation referral={found} />}
            {found.can.includes('facts') ? <FourFacts referral={found} /> : null}
            {found.status === 'draft' ? null : <Received referral={found} />}
            {found.links.length > 0 || found.can.includes('link') ? (
              <LinksSection referral={found} onHanded={setHanded} />
            ) : null}
            <Link to={`/clients/${props.clientId}/referrals`}>{i18n.t('All referrals')}</Link>
          </Stack>
          {handed && <HandOver handed={handed} onClose={() => setHanded(undefined)} />}
        </Page>
      )}
    </Loaded>
  );
}

function Lead({ referral }: { readonly referral: ReferralDetail }) {
  return (
    <Stack gap={2}>
      <span>
        {referral.organization.name} · <TurnLine referral={referral} />
      </span>
      <Row>
        <StatusMarks referral={referral} />
      </Row>
      {referral.status === 'draft' ? null : <Moves referral={referral} />}
    </Stack>
  );
}
