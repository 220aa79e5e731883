import { useLingui } from '@lingui/react';
import { useNavigate } from '@tanstack/react-router';
import { ButtonLink, DraftState, Form, Page, Stack, useDraft, useForm } from '#ui/kit.ts';
import { api } from './api.ts';
import { ReferralFields, type ReferralValues } from './ReferralFields.tsx';
import { referralBody } from './referral-body.ts';

type NewReferralProps = { readonly clientId: string; readonly stepId?: string; readonly needId?: string };

const blank: ReferralValues = {
  serviceId: null,
  request: '',
  urgency: 'routine',
  warmIntroduction: false,
  tellContact: true,
  tellPlan: false,
};

/** Writes a referral for a step of the plan, or for a need. Nothing is sent yet. */
export default function NewReferralPage({ clientId, stepId, needId }: NewReferralProps) {
  const { i18n } = useLingui();
  const go = useNavigate();
  const form = useForm({
    initial: blank,
    send: (values) =>
      api('POST /clients/:clientId/referrals', {
        params: { clientId },
        body: { ...referralBody(values), ...(stepId ? { stepId } : {}), ...(needId ? { needId } : {}) },
      }),
    saved: i18n.t('Referral written. Nothing is sent yet.'),
    onSaved: async (made) => {
      await draft.finish();
      await go({ to: `/clients/${clientId}/referrals/${made.id}` });
    },
  });
  const draft = useDraft({
    form: 'referral',
    subjectId: stepId ?? needId ?? clientId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return (
    <Page
      title={i18n.t('New referral')}
      lead={i18n.t('You write it first. It is sent in a second step, once the person has said yes to it.')}
    >
      <Form
        form={form}
        submit={i18n.t('Keep the referral')}
        beside={<ButtonLink to={`/clients/${clientId}/plan`}>{i18n.t('Cancel')}</ButtonLink>}
      >
        <Stack gap={4}>
          <ReferralFields form={form} onStep={stepId !== undefined} />
          <DraftState draft={draft} />
        </Stack>
      </Form>
    </Page>
  );
}
