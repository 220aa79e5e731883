import { Trans, useLingui } from '@lingui/react';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Ago,
  AwayLink,
  Button,
  ButtonLink,
  Empty,
  fileUrl,
  Loaded,
  Mark,
  Mistakes,
  Page,
  Quote,
  Row,
  Section,
  Soft,
  Stack,
  useCan,
  useSubmit,
} from '#ui/kit.ts';
import type { SafetyPlan } from '../contract.ts';
import { safetyPlanSteps } from '../rules/risks.ts';
import { api, useAssessment } from './api.ts';
import { SafetyPlanForm } from './SafetyPlanForm.tsx';

/** What the person does when danger rises, in six steps and their words; to be read, printed and handed over. */
export default function SafetyPlanPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [writing, setWriting] = useState(false);
  const plan = useQuery({
    queryKey: ['safety-plan', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/safety-plan', { params: { clientId }, signal }),
  });
  const assessment = useAssessment(clientId);
  const caseId = assessment.data?.closed === false ? assessment.data.caseId : null;
  const mayWrite = useCan('write clients') && caseId !== null;
  const start =
    mayWrite && !writing ? (
      <Button look={plan.data ? 'quiet' : 'main'} onClick={() => setWriting(true)}>
        {plan.data ? i18n.t('Write it anew') : i18n.t('Write a safety plan together')}
      </Button>
    ) : null;
  return (
    <Page title={i18n.t('Safety plan')} actions={plan.data ? start : null}>
      <Loaded query={plan}>
        {(current) => {
          if (writing && caseId !== null)
            return (
              <SafetyPlanForm
                clientId={clientId}
                caseId={caseId}
                current={current}
                mayProtect={assessment.data?.mayProtect ?? []}
                onDone={() => setWriting(false)}
              />
            );
          if (current === null)
            return (
              <Empty title={i18n.t('There is no safety plan.')} actions={start}>
                {i18n.t(
                  'Six steps for when it gets dangerous, in their own words. They keep it; we keep a copy.',
                )}
              </Empty>
            );
          return <Written clientId={clientId} plan={current} mayWrite={mayWrite} />;
        }}
      </Loaded>
    </Page>
  );
}

type WrittenProps = { readonly clientId: string; readonly plan: SafetyPlan; readonly mayWrite: boolean };

function Written({ clientId, plan, mayWrite }: WrittenProps) {
  const { i18n } = useLingui();
  return (
    <Stack gap={5}>
      {safetyPlanSteps.map(({ key, label }, nth) => (
        <Section key={key} title={`${nth + 1}. ${i18n.t(label)}`}>
          {plan[key] ? <Quote>{plan[key]}</Quote> : <Mark tone="missing">{i18n.t('Not written yet')}</Mark>}
        </Section>
      ))}
      <Soft>
        <Trans id="Written <0/>" components={{ 0: <Ago at={plan.writtenAt} /> }} />
      </Soft>
      <Copy clientId={clientId} plan={plan} mayWrite={mayWrite} />
    </Stack>
  );
}

function Copy({ clientId, plan, mayWrite }: WrittenProps) {
  const { i18n } = useLingui();
  const give = useSubmit({
    send: () =>
      api('POST /clients/:clientId/safety-plans/:safetyPlanId/copies', {
        params: { clientId, safetyPlanId: plan.id },
      }),
    saved: i18n.t('Recorded that they hold a copy.'),
  });
  return (
    <div data-print="no">
      <Stack gap={3}>
        <Mistakes error={give.error} />
        {plan.givenToClientAt ? (
          <p>
            <Trans
              id="A copy was given to them <0/>."
              components={{ 0: <Ago at={plan.givenToClientAt} /> }}
            />
          </p>
        ) : (
          <Mark tone="warn">{i18n.t('They do not hold a copy yet')}</Mark>
        )}
        <Row>
          <Button icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {i18n.t('Print')}
          </Button>
          <ButtonLink to={`/clients/${clientId}/documents/seen/safety_plan/${plan.id}`}>
            {i18n.t('As they will see it')}
          </ButtonLink>
          <AwayLink
            download
            icon={<IconFileText size={18} aria-hidden />}
            to={fileUrl('/clients/:clientId/safety-plans/:id/copy.pdf', { clientId, id: plan.id })}
          >
            {i18n.t('PDF in their language')}
          </AwayLink>
          {mayWrite && !plan.givenToClientAt ? (
            <Button look="main" busy={give.busy} onClick={() => give.run(undefined)}>
              {i18n.t('I gave it to them')}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </div>
  );
}
