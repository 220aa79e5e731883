import { useLingui } from '@lingui/react';
import { Item, Items, Mark, Section, Soft } from '#ui/kit.ts';
import type { Finding, ImportReport } from '../../contract.ts';
import { findingWords } from '../../rules/findings.ts';

/** Item by item: what stops it, what it cannot do here, what we add. */
export function Findings({ report }: { readonly report: ImportReport }) {
  const { i18n } = useLingui();
  const parts = [
    { title: i18n.t('What stops it'), findings: report.refusals, tone: 'danger' as const },
    { title: i18n.t('What it cannot do here'), findings: report.limitations, tone: 'warn' as const },
    { title: i18n.t('What is added'), findings: report.additions, tone: 'info' as const },
  ];
  return parts
    .filter(({ findings }) => findings.length > 0)
    .map(({ title, findings, tone }) => (
      <Section key={title} title={title} note={String(findings.length)}>
        <Items>
          {findings.map((finding) => (
            <Item
              key={JSON.stringify(finding)}
              title={<Sentence finding={finding} />}
              marks={<Mark tone={tone}>{finding.linkId ?? i18n.t('The whole')}</Mark>}
            >
              {finding.text ? <Soft>{finding.text}</Soft> : null}
            </Item>
          ))}
        </Items>
      </Section>
    ));
}

function Sentence({ finding: { code, values } }: { readonly finding: Finding }) {
  const { i18n } = useLingui();
  return i18n.t(findingWords[code], values);
}
