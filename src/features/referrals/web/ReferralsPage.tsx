import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Empty, Item, Items, inLine, Link, Loaded, Page, Soft, Stack } from '#ui/kit.ts';
import type { Referral } from '../contract.ts';
import { urgencyWords } from '../rules/urgency.ts';
import { api } from './api.ts';
import { StatusMarks, TurnLine } from './Standing.tsx';

/** All referrals of a person, open ones first. */
export default function ReferralsPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const referrals = useQuery({
    queryKey: ['referrals', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/referrals', { params: { clientId }, signal }),
  });
  return (
    <Page title={i18n.t('Referrals')}>
      <Loaded query={referrals}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={i18n.t('No referrals yet.')}>
              {i18n.t('A referral begins at a step of the plan, or at a need.')}
            </Empty>
          ) : (
            <Items label={i18n.t('Referrals')}>
              {found.map((referral) => (
                <ReferralItem key={referral.id} referral={referral} />
              ))}
            </Items>
          )
        }
      </Loaded>
    </Page>
  );
}

function ReferralItem({ referral }: { readonly referral: Referral }) {
  const { i18n } = useLingui();
  const { clientId, id, service, organization, need, urgency } = referral;
  return (
    <Item
      title={<Link to={`/clients/${clientId}/referrals/${id}`}>{service.name}</Link>}
      marks={<StatusMarks referral={referral} />}
    >
      <Stack gap={1}>
        <span>{inLine([organization.name, need?.title])}</span>
        <Soft>
          {i18n.t(urgencyWords[urgency])} · <TurnLine referral={referral} />
        </Soft>
      </Stack>
    </Item>
  );
}
