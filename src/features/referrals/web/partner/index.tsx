import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { comma, Loaded, Mark, Page, Problem, Stack } from '#ui/plain.ts';
import type { PartnerReferral } from '../../contract.ts';
import { statusWords } from '../../rules/status.ts';
import { Answer } from './Answer.tsx';
import { apiOf, type PartnerApi } from './api.ts';
import { Exchange } from './Exchange.tsx';
import { Notices } from './Notices.tsx';
import { Request } from './Request.tsx';
import { WhomToCall } from './WhomToCall.tsx';

/** One referral, for the provider who holds its link. */
export default function PartnerReferralPage({ token }: { readonly token: string }) {
  const api = useMemo(() => apiOf(token), [token]);
  const referral = useQuery({
    queryKey: ['partner-referral'],
    queryFn: ({ signal }) => api('GET /partner/referral', { signal }),
  });
  if (referral.error instanceof Problem && referral.error.status === 401) return <DeadLink />;
  return <Loaded query={referral}>{(found) => <Opened api={api} referral={found} />}</Loaded>;
}

function Opened({ api, referral }: { readonly api: PartnerApi; readonly referral: PartnerReferral }) {
  const { i18n } = useLingui();
  const { host, status } = referral;
  return (
    <Page
      title={i18n.t('{agency} asks for your help', { agency: host.agency })}
      lead={
        <Stack gap={2}>
          <span>
            {host.service}
            {comma()}
            {host.organization}
          </span>
          <Mark tone={status === 'requested' ? 'warn' : 'info'}>{i18n.t(statusWords[status])}</Mark>
        </Stack>
      }
    >
      <Stack gap={5}>
        <Request referral={referral} />
        <Answer api={api} referral={referral} />
        <Exchange referral={referral} />
        <Notices referral={referral} />
        <WhomToCall host={host} />
      </Stack>
    </Page>
  );
}

function DeadLink() {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('This link no longer works')}>
      <p>{i18n.t('Please call the agency that sent it to you: they can send a new one.')}</p>
    </Page>
  );
}
