import { useLingui } from '@lingui/react';
import { useNavigate } from '@tanstack/react-router';
import { ButtonLink, ConflictDialog, Form, Loaded, Page, Stack, useForm } from '#ui/kit.ts';
import type { Grounds, ReferralDetail } from '../contract.ts';
import { api, useGrounds, useReferral } from './api.ts';
import { ReferralFields, type ReferralValues } from './ReferralFields.tsx';
import { referralBody } from './referral-body.ts';

function valuesOf(referral: ReferralDetail): ReferralValues {
  const { service, organization, request, urgency, warmIntroduction, tells } = referral;
  return {
    serviceId: { ...service, organization },
    request,
    urgency,
    warmIntroduction,
    tellContact: tells.includes('contact'),
    tellPlan: tells.includes('plan'),
  };
}

/** Changes a referral that was not sent yet. */
export default function ChangeReferralPage(props: {
  readonly clientId: string;
  readonly referralId: string;
}) {
  const { i18n } = useLingui();
  const referral = useReferral(props.clientId, props.referralId);
  return (
    <Page title={i18n.t('Change the referral')}>
      <Loaded query={referral}>{(found) => <OnGrounds key={found.id} referral={found} />}</Loaded>
    </Page>
  );
}

function OnGrounds({ referral }: { readonly referral: ReferralDetail }) {
  const { clientId, step, need } = referral;
  const grounds = useGrounds(clientId, {
    ...(step ? { stepId: step.id } : {}),
    ...(need ? { needId: need.id } : {}),
  });
  return <Loaded query={grounds}>{(found) => <ChangeForm referral={referral} grounds={found} />}</Loaded>;
}

type FormProps = { readonly referral: ReferralDetail; readonly grounds: Grounds };

function ChangeForm({ referral, grounds }: FormProps) {
  const { i18n } = useLingui();
  const go = useNavigate();
  const { clientId, id: referralId } = referral;
  const back = `/clients/${clientId}/referrals/${referralId}`;
  const form = useForm({
    initial: valuesOf(referral),
    version: referral.version,
    send: (values, version) =>
      api('PATCH /clients/:clientId/referrals/:referralId', {
        params: { clientId, referralId },
        body: referralBody(values),
        ifMatch: version,
      }),
    saved: i18n.t('Referral changed.'),
    onSaved: () => go({ to: back }),
    current: (saved) => ({
      values: valuesOf(saved as ReferralDetail),
      version: (saved as ReferralDetail).version,
    }),
  });
  return (
    <>
      <Form
        form={form}
        submit={i18n.t('Keep the referral')}
        beside={<ButtonLink to={back}>{i18n.t('Cancel')}</ButtonLink>}
      >
        <Stack gap={4}>
          <ReferralFields form={form} grounds={grounds} />
        </Stack>
      </Form>
      <ConflictDialog form={form} labels={{ request: i18n.t('What we ask for') }} />
    </>
  );
}
