import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { Domain } from '#platform/values/index.ts';
import { Button, Item, Items, Loaded, Mark, Page, Section, Stack, useCan } from '#ui/kit.ts';
import type { Assessment } from '../contract.ts';
import { useAssessment } from './api.ts';
import { AskedItem, DomainPart } from './DomainPart.tsx';
import { AddActions, InShort, LookCloser } from './PageTop.tsx';
import { Risks } from './Risks.tsx';
import { SafetyPlanLine } from './SafetyPlanLine.tsx';
import { SpokenDialog } from './SpokenDialog.tsx';
import type { What } from './spoken.ts';
import { useDomains } from './useDomains.ts';
import { useQuestion } from './useQuestion.ts';

type Speaking = { readonly domain: Domain | ''; readonly what: What | '' };

/** What carries a person, what is missing and what endangers them; what nobody asked is said as plainly. */
export default function AssessmentsPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const assessment = useAssessment(clientId);
  const [speaking, setSpeaking] = useState<Speaking>();
  const { caseId = null, closed = true, mayProtect = [] } = assessment.data ?? {};
  const mayWrite = useCan('write clients') && caseId !== null && !closed;
  return (
    <Page
      wide
      title={i18n.t('Assessments')}
      lead={assessment.data ? <InShort clientId={clientId} assessment={assessment.data} /> : null}
      actions={
        mayWrite ? (
          <AddActions clientId={clientId} onSpeak={(what) => setSpeaking({ domain: '', what })} />
        ) : null
      }
    >
      <Loaded query={assessment}>
        {(found) => (
          <Stack gap={5}>
            <SafetyPlanLine clientId={clientId} assessment={found} />
            <Domains
              clientId={clientId}
              assessment={found}
              onSpeak={mayWrite ? (domain) => setSpeaking({ domain, what: '' }) : undefined}
            >
              <Risks clientId={clientId} assessment={found} mayWrite={mayWrite} />
            </Domains>
            <LookCloser clientId={clientId} />
          </Stack>
        )}
      </Loaded>
      {speaking && caseId !== null ? (
        <SpokenDialog
          clientId={clientId}
          caseId={caseId}
          mayProtect={mayProtect}
          {...speaking}
          onClose={() => setSpeaking(undefined)}
        />
      ) : null}
    </Page>
  );
}

type DomainsProps = {
  readonly clientId: string;
  readonly assessment: Assessment;
  readonly onSpeak: ((domain: Domain) => void) | undefined;
  readonly children: ReactNode;
};

/** What was spoken of first, then dangers, then what there is nothing to say of. */
function Domains({ clientId, assessment, onSpeak, children }: DomainsProps) {
  const { i18n } = useLingui();
  const { sorted, isAsked } = useDomains();
  const domains = sorted(assessment.domains);
  const spoken = domains.filter(({ finding }) => finding === 'spoken_of');
  const asked = domains.filter(({ finding }) => finding === 'nothing_now' || finding === 'rather_not_say');
  const unasked = domains.filter(({ domain, finding }) => finding === 'not_asked' && isAsked(domain));
  return (
    <>
      {spoken.map((of) => (
        <DomainPart
          key={of.domain}
          clientId={clientId}
          of={of}
          assessment={assessment}
          onSpeak={onSpeak && (() => onSpeak(of.domain))}
        />
      ))}
      {children}
      {asked.length > 0 ? (
        <Section title={i18n.t('Asked, nothing to do now')}>
          <Items>
            {asked.map((of) => (
              <AskedItem key={of.domain} of={of} onSpeak={onSpeak && (() => onSpeak(of.domain))} />
            ))}
          </Items>
        </Section>
      ) : null}
      {unasked.length > 0 ? (
        <Unasked domains={unasked.map(({ domain }) => domain)} onSpeak={onSpeak} />
      ) : null}
    </>
  );
}

type UnaskedProps = { readonly domains: readonly Domain[]; readonly onSpeak: DomainsProps['onSpeak'] };

/** Nobody may take a silence for “no need”: each part of life that was not asked about stands here with its question. */
function Unasked({ domains, onSpeak }: UnaskedProps) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const questionOf = useQuestion();
  return (
    <Section
      title={i18n.t('Not asked yet')}
      note={i18n.t('{count, plural, one {# part of life} other {# parts of life}}', {
        count: domains.length,
      })}
    >
      <Items>
        {domains.map((domain) => (
          <Item
            key={domain}
            title={nameOf(domain)}
            marks={<Mark tone="missing">{i18n.t('Not asked')}</Mark>}
            actions={
              onSpeak ? (
                <Button
                  look="plain"
                  aria-label={i18n.t('Ask: {domain}', { domain: nameOf(domain) })}
                  onClick={() => onSpeak(domain)}
                >
                  {i18n.t('Ask')}
                </Button>
              ) : null
            }
          >
            {questionOf(domain)}
          </Item>
        ))}
      </Items>
    </Section>
  );
}
