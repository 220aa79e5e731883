import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import {
  AwayLink,
  Empty,
  fileUrl,
  Item,
  Items,
  Loaded,
  Mark,
  Page,
  Row,
  Section,
  Soft,
  When,
} from '#ui/kit.ts';
import type { AuditSeals } from '../../contract.ts';
import { api } from '../api.ts';

/** How far the log of who saw and changed what is sealed, and whether it is still as it was sealed. */
export default function AuditPage() {
  const { i18n } = useLingui();
  const seals = useQuery({
    queryKey: ['audit seals'],
    queryFn: ({ signal }) => api('GET /audit/seals', { signal }),
  });
  return (
    <Page
      title={i18n.t('Audit log')}
      lead={i18n.t(
        'Who saw and changed what is sealed every few seconds. Nobody can change, remove or add a sealed event without being found out.',
      )}
    >
      <Loaded query={seals}>{(found) => <Sealed found={found} />}</Loaded>
    </Page>
  );
}

function Sealed({ found }: { readonly found: AuditSeals }) {
  const { i18n } = useLingui();
  const [last] = found.seals;
  if (!last) return <Empty title={i18n.t('Nothing is sealed yet.')} />;
  return (
    <>
      <LastCheck check={found.check} />
      <Section title={i18n.t('Keep the head elsewhere')}>
        <p>
          {i18n.t(
            'The head stands for every event so far. Kept by somebody outside, it shows if the end of the log were cut off.',
          )}
        </p>
        <Row>
          <AwayLink look="quiet" download to={fileUrl('/audit/head.txt')}>
            {i18n.t('Download the last head')}
          </AwayLink>
        </Row>
      </Section>
      <Section title={i18n.t('Seals')}>
        <Items label={i18n.t('Seals')}>
          {found.seals.map(({ number, sealedAt, size }) => (
            <Item
              key={number}
              title={i18n.t('Seal {number}', { number })}
              marks={<When at={sealedAt} format="full" />}
            >
              <Soft>{i18n.t('{size, plural, one {# event} other {# events}} so far', { size })}</Soft>
            </Item>
          ))}
        </Items>
      </Section>
    </>
  );
}

function LastCheck({ check }: { readonly check: AuditSeals['check'] }) {
  const { i18n } = useLingui();
  if (!check)
    return <p>{i18n.t('The whole log is checked every night; the first night is still to come.')}</p>;
  return (
    <Section title={i18n.t('Last check')}>
      <p>
        <When at={check.checkedAt} format="full" />{' '}
        {check.findings.length === 0 ? (
          <Mark tone="good">{i18n.t('All as sealed')}</Mark>
        ) : (
          <Mark tone="danger">{i18n.t('Not as it was sealed')}</Mark>
        )}
      </p>
      {check.findings.map((finding) => (
        <p key={finding}>{finding}</p>
      ))}
    </Section>
  );
}
