import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Empty, Items, Loaded, Page, Section, useCan } from '#ui/kit.ts';
import type { Consent, Disclosure } from '../contract.ts';
import { api } from './api.ts';
import ConsentDialog from './ConsentDialog.tsx';
import { ConsentItem } from './ConsentItem.tsx';
import { DisclosureItem } from './DisclosureItem.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What a person allows to be told, and who was told what. */
export default function SharingPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [giving, setGiving] = useState(false);
  const sharing = useQuery({
    queryKey: ['sharing', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/sharing', { params: { clientId }, signal }),
  });
  const give = useCan('write clients') ? (
    <Button look="main" onClick={() => setGiving(true)}>
      {i18n.t('Record consent')}
    </Button>
  ) : null;
  return (
    <Page
      title={i18n.t('Sharing')}
      lead={i18n.t('Nothing leaves here without their yes, and each time is written down.')}
      actions={give}
    >
      <Loaded query={sharing}>
        {({ consents, disclosures }) => (
          <>
            <Consents clientId={clientId} consents={consents} />
            <Disclosures clientId={clientId} disclosures={disclosures} />
          </>
        )}
      </Loaded>
      {giving && <ConsentDialog clientId={clientId} onClose={() => setGiving(false)} />}
    </Page>
  );
}

function Consents({
  clientId,
  consents,
}: {
  readonly clientId: string;
  readonly consents: readonly Consent[];
}) {
  const { i18n } = useLingui();
  const [withdrawing, setWithdrawing] = useState<Consent>();
  return (
    <Section title={i18n.t('What they allow')}>
      {consents.length === 0 ? (
        <Empty title={i18n.t('They have not been asked for any consent yet.')}>
          {i18n.t('Until they say yes, nobody outside may be told anything.')}
        </Empty>
      ) : (
        <Items>
          {consents.map((consent) => (
            <ConsentItem key={consent.id} consent={consent} onWithdraw={() => setWithdrawing(consent)} />
          ))}
        </Items>
      )}
      {withdrawing && (
        <WithdrawDialog clientId={clientId} consent={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </Section>
  );
}

type DisclosuresProps = { readonly clientId: string; readonly disclosures: readonly Disclosure[] };

function Disclosures({ clientId, disclosures }: DisclosuresProps) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Who was told what')}>
      {disclosures.length === 0 ? (
        <Empty title={i18n.t('Nobody outside has been told anything.')} />
      ) : (
        <Items>
          {disclosures.map((disclosure) => (
            <DisclosureItem key={disclosure.id} clientId={clientId} disclosure={disclosure} />
          ))}
        </Items>
      )}
    </Section>
  );
}
