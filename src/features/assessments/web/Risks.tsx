import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Ago, Button, Facts, Item, Items, Mark, Section, Soft, Stack, type Tone, When } from '#ui/kit.ts';
import type { Assessment, RiskAssessment } from '../contract.ts';
import { type RiskKind, type RiskState, riskKindLabels, riskStateLabels } from '../rules/risks.ts';
import { Protected } from './Protected.tsx';
import { RiskDialog } from './RiskDialog.tsx';

const tones: Readonly<Record<RiskState, Tone>> = {
  not_assessed: 'missing',
  none_found: 'plain',
  low: 'info',
  moderate: 'warn',
  high: 'danger',
};

const rank: readonly RiskState[] = ['high', 'moderate', 'low', 'none_found', 'not_assessed'];

type Props = { readonly clientId: string; readonly assessment: Assessment; readonly mayWrite: boolean };

/** Every kind of danger, the gravest first; what nobody assessed is there and says so. */
export function Risks({ clientId, assessment, mayWrite }: Props) {
  const { i18n } = useLingui();
  const [assessing, setAssessing] = useState<RiskKind | ''>();
  const risks = assessment.risks.toSorted((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state));
  return (
    <Section
      title={i18n.t('Danger')}
      note={
        assessment.gravest === 'not_assessed' ? (
          <Mark tone="missing">{i18n.t('Nothing assessed yet')}</Mark>
        ) : null
      }
      actions={
        mayWrite ? <Button onClick={() => setAssessing('')}>{i18n.t('Assess a danger')}</Button> : null
      }
    >
      <Items>
        {risks.map(({ kind, state, latest }) => (
          <Item
            key={kind}
            title={i18n.t(riskKindLabels[kind])}
            marks={
              <>
                <Mark tone={tones[state]}>{i18n.t(riskStateLabels[state])}</Mark>
                {latest ? <Protected category={latest.sensitivity} /> : null}
              </>
            }
            actions={
              mayWrite ? (
                <Button
                  look="plain"
                  aria-label={i18n.t('Assess: {danger}', { danger: i18n.t(riskKindLabels[kind]) })}
                  onClick={() => setAssessing(kind)}
                >
                  {latest ? i18n.t('Assess again') : i18n.t('Assess')}
                </Button>
              ) : null
            }
          >
            {latest ? <Known risk={latest} /> : null}
          </Item>
        ))}
      </Items>
      {assessing !== undefined && assessment.caseId !== null ? (
        <RiskDialog
          clientId={clientId}
          caseId={assessment.caseId}
          kind={assessing}
          mayProtect={assessment.mayProtect}
          onClose={() => setAssessing(undefined)}
        />
      ) : null}
    </Section>
  );
}

function Known({ risk }: { readonly risk: RiskAssessment }) {
  const { i18n } = useLingui();
  const said = (words: string | null) => words ?? <Soft>{i18n.t('not recorded')}</Soft>;
  return (
    <Stack gap={2}>
      <Facts
        facts={[
          { name: i18n.t('Signs'), value: risk.evidence },
          { name: i18n.t('What protects'), value: said(risk.protectiveFactors) },
          { name: i18n.t('What was done'), value: said(risk.actionsTaken) },
          { name: i18n.t('Who was told'), value: said(risk.told) },
          { name: i18n.t('Look again'), value: risk.reviewOn ? <When at={risk.reviewOn} /> : said(null) },
        ]}
      />
      <Soft>
        <Trans id="Assessed <0/>" components={{ 0: <Ago at={risk.assessedAt} /> }} />
      </Soft>
    </Stack>
  );
}
