import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Empty, Item, Items, Link, Loaded, Mark, Page, Quote, Soft, When } from '#ui/kit.ts';
import type { EmergencyAccess } from '../contract.ts';
import { api } from './api.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

/** Emergency accesses to clients one sees; those nobody has judged come first. */
export default function ReviewsPage() {
  const { i18n } = useLingui();
  const [reviewing, setReviewing] = useState<EmergencyAccess>();
  const accesses = useQuery({
    queryKey: ['emergency accesses'],
    queryFn: ({ signal }) => api('GET /emergency-accesses', { signal }),
  });
  return (
    <Page
      title={i18n.t('Emergency accesses')}
      lead={i18n.t('Each is to be reviewed by somebody else than who opened the record.')}
    >
      <Loaded query={accesses}>
        {(found) =>
          found.accesses.length === 0 ? (
            <Empty title={i18n.t('No record was opened in an emergency.')} />
          ) : (
            <Items label={i18n.t('Emergency accesses')}>
              {found.accesses.map((one) => (
                <Access key={one.id} one={one} onReview={() => setReviewing(one)} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {reviewing ? <ReviewDialog one={reviewing} onClose={() => setReviewing(undefined)} /> : null}
    </Page>
  );
}

function Access({ one, onReview }: { readonly one: EmergencyAccess; readonly onReview: () => void }) {
  const { i18n } = useLingui();
  return (
    <Item
      title={<Link to={`/clients/${one.client.id}`}>{one.client.name}</Link>}
      marks={<ReviewState one={one} />}
      actions={one.mayReview ? <Button onClick={onReview}>{i18n.t('Review')}</Button> : null}
    >
      <Quote
        by={
          <>
            {one.worker.name} · <When at={one.startedAt} format="full" />
          </>
        }
      >
        {one.reason}
      </Quote>
      {one.review && one.reviewedBy ? (
        <Soft>
          <bdi>{one.reviewedBy.name}</bdi>: <bdi>{one.review}</bdi>
        </Soft>
      ) : null}
    </Item>
  );
}

function ReviewState({ one }: { readonly one: EmergencyAccess }) {
  const { i18n } = useLingui();
  if (one.justified === null) return <Mark tone="warn">{i18n.t('To be reviewed')}</Mark>;
  if (one.justified) return <Mark tone="good">{i18n.t('Justified')}</Mark>;
  return <Mark tone="danger">{i18n.t('Not justified')}</Mark>;
}
