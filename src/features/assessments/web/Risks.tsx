import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Ago, Button, Facts, Item, Items, Mark, Row, Section, Soft, type Tone, When } from '#ui/kit.ts';
import type { Assessment, RiskAssessment } from '../contract.ts';
import { type RiskKind, type RiskState, riskKindLabels, riskStateLabels } from '../rules/risks.ts';
import { Protected } from './Protected.tsx';
import { RiskDialog } from './RiskDialog.tsx';
import { type Said, SaidAbout } from './SaidAbout.tsx';

const tones: Readonly<Record<RiskState, Tone>> = {
  not_assessed: 'missing',
  none_found: 'plain',
  low: 'info',
  moderate: 'warn',
  high: 'danger',
};

const rank: readonly RiskState[] = ['high', 'moderate', 'low', 'none_found', 'not_assessed'];

type Props = { readonly clientId: string; readonly assessment: Assessment; readonly mayWrite: boolean };

/** Every kind of risk, the gravest first; what nobody assessed is there and says so. */
export function Risks({ clientId, assessment, mayWrite }: Props) {
  const { i18n } = useLingui();
  const [assessing, setAssessing] = useState<RiskKind | ''>();
  const assess = mayWrite ? setAssessing : undefined;
  const known = assessment.risks
    .flatMap(({ state, latest }) => (latest ? [{ state, latest }] : []))
    .toSorted((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state));
  const unknown = assessment.risks.flatMap(({ kind, latest }) => (latest ? [] : [kind]));
  return (
    <Section
      title={i18n.t('Risks')}
      actions={assess ? <Button onClick={() => assess('')}>{i18n.t('Assess a risk')}</Button> : null}
    >
      {known.length > 0 ? (
        <Items>
          {known.map(({ state, latest }) => (
            <Known
              key={latest.kind}
              state={state}
              risk={latest}
              said={assessment.said.filter(({ riskKind }) => riskKind === latest.kind)}
              onAssess={assess}
            />
          ))}
        </Items>
      ) : null}
      {unknown.length > 0 ? <NotAssessed kinds={unknown} onAssess={assess} /> : null}
      {assessing !== undefined && assessment.caseId !== null ? (
        <RiskDialog
          clientId={clientId}
          caseId={assessment.caseId}
          kind={assessing}
          mayProtect={assessment.mayProtect}
          latest={known.map(({ latest }) => latest)}
          onClose={() => setAssessing(undefined)}
        />
      ) : null}
    </Section>
  );
}

type OnAssess = ((kind: RiskKind) => void) | undefined;

/** A risk that nobody assessed is neither low nor none. */
function NotAssessed({
  kinds,
  onAssess,
}: {
  readonly kinds: readonly RiskKind[];
  readonly onAssess: OnAssess;
}) {
  const { i18n } = useLingui();
  return (
    <Row>
      <Mark tone="missing">{i18n.t('Not assessed')}</Mark>
      {kinds.map((kind) =>
        onAssess ? (
          <Button
            key={kind}
            look="plain"
            aria-label={i18n.t('{risk}: assess', { risk: i18n.t(riskKindLabels[kind]) })}
            onClick={() => onAssess(kind)}
          >
            {i18n.t(riskKindLabels[kind])}
          </Button>
        ) : (
          <span key={kind}>{i18n.t(riskKindLabels[kind])}</span>
        ),
      )}
    </Row>
  );
}

type KnownProps = {
  readonly state: RiskState;
  readonly risk: RiskAssessment;
  readonly said: readonly Said[];
  readonly onAssess: OnAssess;
};

/** Signs and counterweights. Where the risk is grave, what was not recorded says so. */
function Known({ state, risk, said, onAssess }: KnownProps) {
  const { i18n } = useLingui();
  const grave = state === 'moderate' || state === 'high';
  const facts = [
    { name: i18n.t('Signs'), value: risk.evidence },
    { name: i18n.t('What protects'), value: risk.protectiveFactors },
    { name: i18n.t('What was done'), value: risk.actionsTaken },
    { name: i18n.t('Who was told'), value: risk.told },
    { name: i18n.t('Look again'), value: risk.reviewOn ? <When at={risk.reviewOn} /> : null },
  ].filter(({ value }) => grave || value !== null);
  const name = i18n.t(riskKindLabels[risk.kind]);
  return (
    <Item
      title={name}
      marks={
        <>
          <Mark tone={tones[state]}>{i18n.t(riskStateLabels[state])}</Mark>
          <Protected category={risk.sensitivity} />
          <Soft>
            <Ago at={risk.assessedAt} />
          </Soft>
        </>
      }
      actions={
        onAssess ? (
          <Button
            look="plain"
            aria-label={i18n.t('Assess again: {risk}', { risk: name })}
            onClick={() => onAssess(risk.kind)}
          >
            {i18n.t('Assess again')}
          </Button>
        ) : null
      }
    >
      <Facts
        facts={facts.map(({ name, value }) => ({
          name,
          value: (typeof value === 'string' ? <bdi>{value}</bdi> : value) ?? (
            <Soft>{i18n.t('not recorded')}</Soft>
          ),
        }))}
      />
      <SaidAbout said={said} />
    </Item>
  );
}
