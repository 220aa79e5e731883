import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import {
  ConflictDialog,
  changing,
  Form,
  Loaded,
  Mark,
  Page,
  Section,
  Soft,
  useForm,
  useMe,
  When,
} from '#ui/kit.ts';
import type { Worker } from '../../contract.ts';
import { api } from '../api.ts';
import { SignInSection } from './SignInSection.tsx';
import { useWorkerLabels } from './useWorkerLabels.ts';
import { PersonFields, RightsFields } from './WorkerFields.tsx';
import { bodyOf, valuesOf } from './workerForm.ts';

/** One member of staff: who they are, what they may see, how they sign in. */
export default function WorkerPage({ workerId }: { readonly workerId: string }) {
  const worker = useQuery({
    queryKey: ['worker', workerId],
    queryFn: ({ signal }) => api('GET /workers/:workerId', { params: { workerId }, signal }),
  });
  return <Loaded query={worker}>{(found) => <Found key={found.id} worker={found} />}</Loaded>;
}

function Found({ worker }: { readonly worker: Worker }) {
  const { i18n } = useLingui();
  if (worker.endedAt) {
    return (
      <Page title={worker.name} lead={<Mark>{i18n.t('Has left')}</Mark>}>
        <p>
          <When at={worker.endedAt} />
        </p>
      </Page>
    );
  }
  return (
    <Page title={worker.name} lead={worker.jobTitle || null}>
      <Section title={i18n.t('Person and rights')} sheet>
        <WorkerForm worker={worker} />
      </Section>
      <SignInSection worker={worker} />
    </Page>
  );
}

function WorkerForm({ worker }: { readonly worker: Worker }) {
  const { i18n } = useLingui();
  const own = useMe().worker.id === worker.id;
  const form = useForm({
    ...changing(worker, valuesOf),
    send: (values, ifMatch) =>
      api('PATCH /workers/:workerId', {
        params: { workerId: worker.id },
        body: own ? personOf(values) : bodyOf(values),
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    stays: true,
  });
  return (
    <>
      <Form form={form} submit={i18n.t('Save')}>
        <PersonFields at={form.at} />
        {own ? (
          <Soft>{i18n.t('Nobody changes their own rights. Another administrator can do it.')}</Soft>
        ) : (
          <RightsFields values={form.values} at={form.at} />
        )}
      </Form>
      <ConflictDialog form={form} labels={useWorkerLabels()} />
    </>
  );
}

function personOf(values: ReturnType<typeof valuesOf>) {
  const { name, email, phone, jobTitle, language, languages } = bodyOf(values);
  return { name, email, phone, jobTitle, language, languages };
}
