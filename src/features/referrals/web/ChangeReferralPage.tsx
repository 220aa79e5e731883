import { useLingui } from '@lingui/react';
import {
  ButtonLink,
  ConflictDialog,
  changing,
  Form,
  Loaded,
  Page,
  Stack,
  useForm,
  useGo,
  useTold,
} from '#ui/kit.ts';
import type { Grounds, ReferralDetail } from '../contract.ts';
import { urgencyWords } from '../rules/urgency.ts';
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
  const { chosen, yesOrNo } = useTold();
  const go = useGo();
  const { clientId, id: referralId } = referral;
  const back = `/clients/${clientId}/referrals/${referralId}`;
  const form = useForm({
    ...changing(referral, valuesOf),
    send: (values, version) =>
      api('PATCH /clients/:clientId/referrals/:referralId', {
        params: { clientId, referralId },
        body: referralBody(values),
        ifMatch: version,
      }),
    saved: i18n.t('Referral changed.'),
    onSaved: () => go({ to: back }),
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
      <ConflictDialog
        form={form}
        labels={{
          serviceId: { label: i18n.t('Service'), say: (service) => service?.name ?? '' },
          request: i18n.t('What we ask for'),
          urgency: chosen(i18n.t('How soon is an answer needed?'), urgencyWords),
          warmIntroduction: yesOrNo(i18n.t('A warm introduction: we call together with the person')),
          tellContact: yesOrNo(i18n.t('Name, and how to reach them safely')),
          tellPlan: yesOrNo(i18n.t('The goal and the step this belongs to')),
        }}
      />
    </>
  );
}
