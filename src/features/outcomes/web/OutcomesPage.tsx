import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Empty, Items, Loaded, Page, Section, useCan } from '#ui/kit.ts';
import { api } from './api.ts';
import { DomainItem } from './DomainItem.tsx';
import { GoalOutcomes } from './GoalOutcomes.tsx';
import { RateDialog } from './RateDialog.tsx';
import { RatingsTable } from './RatingsTable.tsx';
import { ReferralOutcomes } from './ReferralOutcomes.tsx';

/** What came of it: how life is going over time, how far the goals have come, what the referrals brought. */
export default function OutcomesPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [rating, setRating] = useState(false);
  const writes = useCan('write clients');
  const rate = writes ? (
    <Button look="main" onClick={() => setRating(true)}>
      {i18n.t('How is it going?')}
    </Button>
  ) : null;
  return (
    <Page title={i18n.t('Outcomes')} lead={i18n.t('What has changed, as they see it.')} actions={rate}>
      <Life clientId={clientId} />
      <Outcomes clientId={clientId} />
      {rating && <RateDialog clientId={clientId} onClose={() => setRating(false)} />}
    </Page>
  );
}

function Life({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const ratings = useQuery({
    queryKey: ['ratings', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/ratings', { params: { clientId }, signal }),
  });
  return (
    <Section title={i18n.t('How life is going')}>
      <Loaded query={ratings}>
        {(domains) =>
          domains.length === 0 ? (
            <Empty title={i18n.t('Nobody has rated yet how life is going.')}>
              {i18n.t('Asked at the beginning and again later, it shows what has changed.')}
            </Empty>
          ) : (
            <>
              <Items>
                {domains.map((one) => (
                  <DomainItem key={one.domain} rated={one} />
                ))}
              </Items>
              <RatingsTable domains={domains} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Outcomes({ clientId }: { readonly clientId: string }) {
  const outcomes = useQuery({
    queryKey: ['outcomes', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/outcomes', { params: { clientId }, signal }),
  });
  return (
    <Loaded query={outcomes}>
      {({ goals, referrals }) => (
        <>
          <GoalOutcomes clientId={clientId} goals={goals} />
          <ReferralOutcomes clientId={clientId} referrals={referrals} />
        </>
      )}
    </Loaded>
  );
}
