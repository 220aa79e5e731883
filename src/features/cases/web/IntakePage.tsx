import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  ContactFields,
  LanguageFields,
  type PersonForm,
  WhatMattersField,
  WhoFields,
} from '#features/clients/web/index.tsx';
import type { Duplicate } from '#features/linkage/contract.ts';
import { Duplicates, SamePersonDialog, useDuplicates } from '#features/linkage/web/index.tsx';
import { DraftState, Form, Page, Section, Stack, useDraft, useForm, useGo, useMe } from '#ui/kit.ts';
import { api } from './api.ts';
import { ConsentFields, WhereToFields, WhyFields } from './CaseFields.tsx';
import css from './IntakePage.module.css';
import {
  blankIntake,
  type CaseForm,
  type ConsentForm,
  type IntakeValues,
  intakeBody,
} from './intake-values.ts';

type Props = {
  /** What is known before anybody is asked, from what they wrote themselves. */
  readonly begin?: Partial<IntakeValues>;
  readonly selfReferralId?: string;
};

/** One page from “who are you?” to the first case; it saves itself while it is written. */
export default function IntakePage({ begin = {}, selfReferralId }: Props) {
  const { i18n } = useLingui();
  const go = useGo();
  const workerId = useMe().worker.id;
  const [doubtful, setDoubtful] = useState<readonly Duplicate[]>([]);
  const [checking, setChecking] = useState(false);
  const form = useForm<IntakeValues, { clientId: string }>({
    initial: { ...blankIntake, ...begin },
    send: (values) =>
      api('POST /intakes', {
        body: { ...intakeBody(values), ...(selfReferralId ? { selfReferralId } : {}) },
      }),
    saved: i18n.t('Taken in. Their page is open.'),
    onSaved: async ({ clientId }) => {
      await draft.finish();
      await go({ to: `/clients/${clientId}` });
    },
  });
  const person = { at: form.at as PersonForm['at'] };
  const theCase = { at: form.at as CaseForm['at'] };
  const consent = { at: form.at as ConsentForm['at'] };
  const draft = useDraft({
    form: 'intake',
    subjectId: selfReferralId ?? workerId,
    values: form.values,
    restore: form.set,
  });
  const duplicates = useDuplicates(form.values);
  /** A fast hand is done before the answer to what it typed last has come: wait for it. */
  const submit = async () => {
    setChecking(true);
    const sure = (await duplicates.now()).filter((one) => one.sure !== 'possible');
    setChecking(false);
    if (sure.length > 0) setDoubtful(sure);
    else form.submit();
  };
  return (
    <Page
      wide
      title={i18n.t('Take somebody in')}
      lead={i18n.t(
        'Ask what they want to tell. Only a name and why they come have to be there; the rest can wait.',
      )}
    >
      <Form
        form={{ ...form, submit, busy: form.busy || checking }}
        submit={i18n.t('Take in')}
        beside={<DraftState draft={draft} />}
      >
        <Stack gap={5}>
          <Section title={i18n.t('Who is coming?')}>
            <div className={css['who']}>
              <Stack gap={4}>
                <WhoFields form={person} />
              </Stack>
              <Duplicates people={duplicates.people} told={form.values} />
            </div>
          </Section>
          <Section title={i18n.t('Why do they come?')}>
            <WhyFields form={theCase} />
            <WhatMattersField form={person} />
          </Section>
          <Section title={i18n.t('Which language?')}>
            <LanguageFields form={person} />
          </Section>
          <Section title={i18n.t('How may we reach them?')}>
            <ContactFields form={person} />
          </Section>
          <Section title={i18n.t('Who walks with them?')}>
            <WhereToFields form={theCase} />
          </Section>
          <Section title={i18n.t('Do they agree to be helped by us?')}>
            <ConsentFields form={consent} />
          </Section>
        </Stack>
      </Form>
      {doubtful.length > 0 ? (
        <SamePersonDialog
          people={doubtful}
          told={form.values}
          onClose={() => setDoubtful([])}
          onSomebodyElse={() => {
            setDoubtful([]);
            form.submit();
          }}
        />
      ) : null}
    </Page>
  );
}
