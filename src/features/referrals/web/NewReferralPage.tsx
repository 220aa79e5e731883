import { useLingui } from '@lingui/react';
import {
  ButtonLink,
  DraftState,
  Form,
  Loaded,
  Page,
  Quote,
  Section,
  Stack,
  useDraft,
  useForm,
  useGo,
} from '#ui/kit.ts';
import type { Grounds } from '../contract.ts';
import { api, useGrounds } from './api.ts';
import { ReferralFields, type ReferralValues } from './ReferralFields.tsx';
import { referralBody } from './referral-body.ts';

type On = { readonly stepId?: string; readonly needId?: string };
type NewReferralProps = On & { readonly clientId: string };

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
  const on = { ...(stepId ? { stepId } : {}), ...(needId ? { needId } : {}) };
  const grounds = useGrounds(clientId, on);
  return (
    <Page
      title={i18n.t('New referral')}
      lead={i18n.t('You write it first. It is sent in a second step, once the person has said yes to it.')}
    >
      <Loaded query={grounds}>
        {(found) => (
          <Stack gap={4}>
            <WhatFor grounds={found} />
            <NewForm clientId={clientId} on={on} grounds={found} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function WhatFor({ grounds: { need, step } }: { readonly grounds: Grounds }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('What it is for')}>
      {need ? (
        <>
          <p>{need.title}</p>
          {need.words ? <Quote>{need.words}</Quote> : null}
        </>
      ) : null}
      {step ? <p>{i18n.t('Step: {step}. Goal: {goal}.', { step: step.title, goal: step.goal })}</p> : null}
    </Section>
  );
}

type FormProps = { readonly clientId: string; readonly on: On; readonly grounds: Grounds };

function NewForm({ clientId, on, grounds }: FormProps) {
  const { i18n } = useLingui();
  const go = useGo();
  const form = useForm({
    initial: blank,
    send: (values) =>
      api('POST /clients/:clientId/referrals', {
        params: { clientId },
        body: { ...referralBody(values), ...on },
      }),
    saved: i18n.t('Referral written. Nothing is sent yet.'),
    onSaved: async (made) => {
      await draft.finish();
      await go({ to: `/clients/${clientId}/referrals/${made.id}` });
    },
  });
  const subjectId = on.stepId ?? on.needId ?? clientId;
  const draft = useDraft({ form: 'referral', subjectId, clientId, values: form.values, restore: form.set });
  return (
    <Form
      form={form}
      submit={i18n.t('Keep the referral')}
      beside={<ButtonLink to={`/clients/${clientId}/plan`}>{i18n.t('Cancel')}</ButtonLink>}
    >
      <Stack gap={4}>
        <ReferralFields form={form} grounds={grounds} />
        <DraftState draft={draft} />
      </Stack>
    </Form>
  );
}
