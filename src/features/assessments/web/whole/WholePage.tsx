import { useLingui } from '@lingui/react';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useClient } from '#features/clients/web/index.tsx';
import {
  AwayLink,
  Button,
  ButtonLink,
  fileUrl,
  Loaded,
  Mark,
  Page,
  Quote,
  Section,
  Soft,
  Stack,
  withCommas,
} from '#ui/kit.ts';
import type { Assessment } from '../../contract.ts';
import { riskKindLabels, riskStateLabels } from '../../rules/risks.ts';
import { useAssessment } from '../api.ts';
import { useDomains } from '../useDomains.ts';
import { type Carrying, Side } from './Side.tsx';
import css from './Whole.module.css';

/** The whole person on one page: what carries as large as what is missing, what they hope for, what nobody asked. */
export default function WholePage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const assessment = useAssessment(clientId);
  return (
    <Page
      wide
      title={i18n.t('The whole picture')}
      actions={
        <>
          <ButtonLink to={`/clients/${clientId}/documents/seen/whole/${clientId}`}>
            {i18n.t('As they will see it')}
          </ButtonLink>
          <AwayLink
            download
            icon={<IconFileText size={18} aria-hidden />}
            to={fileUrl('/clients/:clientId/whole.pdf', { clientId })}
          >
            {i18n.t('PDF in their language')}
          </AwayLink>
          <Button icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {i18n.t('Print')}
          </Button>
        </>
      }
    >
      <Loaded query={assessment}>{(found) => <Picture clientId={clientId} assessment={found} />}</Loaded>
    </Page>
  );
}

type Props = { readonly clientId: string; readonly assessment: Assessment };

function Picture({ clientId, assessment }: Props) {
  const { i18n } = useLingui();
  const { sorted } = useDomains();
  const domains = sorted(assessment.domains);
  const live = <T extends { readonly endedAt: string | null }>(all: readonly T[]) =>
    all.filter(({ endedAt }) => endedAt === null);
  const strengths = domains.flatMap((of) => live(of.strengths));
  const carries = strengths.filter(({ kind }) => kind === 'strength');
  const supports = strengths.filter(({ kind }) => kind !== 'strength');
  const hopes: readonly Carrying[] = domains.flatMap((of) => live(of.hopes));
  return (
    <Stack gap={5}>
      <Matters clientId={clientId} hopes={hopes} />
      <div className={css['picture']}>
        <Side title={i18n.t('What carries them')} none={i18n.t('Nobody has asked yet.')} items={carries} />
        <Side
          title={i18n.t('Who and what supports them')}
          none={i18n.t('Nobody has asked yet.')}
          items={supports}
        />
        <Side
          title={i18n.t('What is missing')}
          none={i18n.t('None recorded.')}
          items={domains.flatMap((of) => live(of.needs))}
        />
      </div>
      <Asked domains={domains} />
      <Dangers assessment={assessment} />
    </Stack>
  );
}

function Matters({ clientId, hopes }: { readonly clientId: string; readonly hopes: readonly Carrying[] }) {
  const { i18n } = useLingui();
  const matters = useClient(clientId).data?.whatMatters;
  return (
    <Section title={i18n.t('What matters to them')}>
      {matters ? <Quote>{matters}</Quote> : null}
      {!matters && hopes.length === 0 ? <Mark tone="missing">{i18n.t('Not asked')}</Mark> : null}
      {hopes.length > 0 ? (
        <ul className={css['hopes']}>
          {hopes.map((hope) => (
            <li key={hope.id}>
              <Quote>{hope.words ?? hope.title}</Quote>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

/** Silence is no answer: what was not asked, what has nothing now, what they would rather keep. */
function Asked({ domains }: { readonly domains: Assessment['domains'] }) {
  const { i18n } = useLingui();
  const { nameOf, isAsked } = useDomains();
  const names = (wanted: Assessment['domains'][number]['finding']) =>
    withCommas(
      domains
        .filter(({ domain, finding }) => finding === wanted && (wanted !== 'not_asked' || isAsked(domain)))
        .map(({ domain }) => nameOf(domain)),
    );
  const lines = [
    { tone: 'missing' as const, label: i18n.t('Not asked'), names: names('not_asked') },
    { tone: 'plain' as const, label: i18n.t('Asked: nothing now'), names: names('nothing_now') },
    { tone: 'plain' as const, label: i18n.t('Asked: would rather not say'), names: names('rather_not_say') },
  ].filter((line) => line.names !== '');
  if (lines.length === 0) return null;
  return (
    <Section title={i18n.t('What we do not know')}>
      {lines.map(({ tone, label, names: which }) => (
        <p key={label}>
          <Mark tone={tone}>{label}</Mark> {which}
        </p>
      ))}
    </Section>
  );
}

function Dangers({ assessment }: { readonly assessment: Assessment }) {
  const { i18n } = useLingui();
  const found = assessment.risks.filter(({ state }) => state !== 'not_assessed');
  const unknown = assessment.risks.filter(({ state }) => state === 'not_assessed');
  return (
    <Section title={i18n.t('Dangers')}>
      {found.map(({ kind, state }) => (
        <p key={kind}>
          {i18n.t('{kind}: {level}', {
            kind: i18n.t(riskKindLabels[kind]),
            level: i18n.t(riskStateLabels[state]),
          })}
        </p>
      ))}
      {unknown.length > 0 ? (
        <p>
          <Mark tone="missing">{i18n.t('Not assessed')}</Mark>{' '}
          {withCommas(unknown.map(({ kind }) => i18n.t(riskKindLabels[kind])))}
        </p>
      ) : null}
      {assessment.lacksSafetyPlan ? <Soft>{i18n.t('There is no safety plan.')}</Soft> : null}
    </Section>
  );
}
