import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Columns,
  Empty,
  Facts,
  Item,
  Items,
  Link,
  Loaded,
  Page,
  Quote,
  Section,
  SelectField,
  Soft,
  Stack,
  When,
} from '#ui/kit.ts';
import type { PlanVersion } from '../contract.ts';
import { planChanges } from '../rules/diff.ts';
import { stepOwnerLabels } from '../rules/steps.ts';
import { Answer } from './Agreed.tsx';
import { useVersions } from './api.ts';
import { Changes } from './Changes.tsx';

type Params = { readonly clientId: string; readonly caseId: string };

/** Two versions of the plan side by side: what changed, why, and what they said to each. */
export default function VersionsPage({ clientId, caseId }: Params) {
  const { i18n } = useLingui();
  const versions = useVersions(clientId, caseId);
  return (
    <Page
      wide
      title={i18n.t('Versions of the plan')}
      lead={<Link to={`/clients/${clientId}/plan`}>{i18n.t('Back to the plan')}</Link>}
    >
      <Loaded query={versions}>
        {(found) => {
          const [newest] = found;
          return newest ? (
            <Compare versions={found} newest={newest} />
          ) : (
            <Empty title={i18n.t('The plan was never written down yet.')} />
          );
        }}
      </Loaded>
    </Page>
  );
}

type CompareProps = { readonly versions: readonly PlanVersion[]; readonly newest: PlanVersion };

function Compare({ versions, newest }: CompareProps) {
  const { i18n } = useLingui();
  const [ids, setIds] = useState({ was: versions[1]?.id ?? newest.id, became: newest.id });
  const find = (id: string) => versions.find((version) => version.id === id) ?? newest;
  const [was, became] = [find(ids.was), find(ids.became)];
  const choices = versions.map(({ id, number }) => ({
    value: id,
    label: i18n.t('Version {number}', { number }),
  }));
  if (versions.length === 1) return <Version version={newest} />;
  return (
    <Stack gap={5}>
      <Columns>
        <SelectField
          name="was"
          required
          label={i18n.t('Compare')}
          value={ids.was}
          onChange={(id) => setIds({ ...ids, was: id })}
          choices={choices}
        />
        <SelectField
          name="became"
          required
          label={i18n.t('with')}
          value={ids.became}
          onChange={(id) => setIds({ ...ids, became: id })}
          choices={choices}
        />
      </Columns>
      <Section title={i18n.t('What has changed')}>
        {became.whatChanged ? <p>{became.whatChanged}</p> : null}
        {became.why ? <p>{i18n.t('Why: {why}', { why: became.why })}</p> : null}
        <HopeChange was={was.hope} became={became.hope} />
        <Changes changes={planChanges(was.goals, became.goals)} />
      </Section>
      <Columns>
        <Version version={was} />
        <Version version={became} />
      </Columns>
    </Stack>
  );
}

function HopeChange({ was, became }: { readonly was: string | null; readonly became: string | null }) {
  const { i18n } = useLingui();
  if (was === became) return null;
  return (
    <p>
      <Soft>{i18n.t('What they hope for')}</Soft> <del>{was ?? i18n.t('nothing')}</del>{' '}
      <ins>{became ?? i18n.t('nothing')}</ins>
    </p>
  );
}

function Version({ version }: { readonly version: PlanVersion }) {
  const { i18n } = useLingui();
  return (
    <Section
      sheet
      title={i18n.t('Version {number}', { number: version.number })}
      note={<Trans id="Written <0/>" components={{ 0: <When at={version.writtenAt} /> }} />}
    >
      {version.hope ? <Quote>{version.hope}</Quote> : null}
      {version.goals.map(({ goalId, content }) => (
        <Stack key={goalId} gap={2}>
          <h3>{content.title}</h3>
          <Facts
            facts={[
              { name: i18n.t('Measured by'), value: content.measure ?? <Soft>{i18n.t('not said')}</Soft> },
              {
                name: i18n.t('How much is enough'),
                value: content.target ?? <Soft>{i18n.t('not said')}</Soft>,
              },
              {
                name: i18n.t('By when'),
                value: content.dueOn ? <When at={content.dueOn} /> : <Soft>{i18n.t('not said')}</Soft>,
              },
            ]}
          />
          {content.steps.length > 0 ? (
            <Items label={i18n.t('Steps')}>
              {content.steps.map((step) => (
                <Item
                  key={step.id}
                  title={step.title}
                  marks={<Soft>{step.ownerName ?? i18n.t(stepOwnerLabels[step.owner])}</Soft>}
                />
              ))}
            </Items>
          ) : null}
        </Stack>
      ))}
      <h3>{i18n.t('What they said to it')}</h3>
      {version.agreements.length === 0 ? <Soft>{i18n.t('Not asked')}</Soft> : null}
      {version.agreements.map((agreement) => (
        <Answer key={agreement.id} agreement={agreement} number={version.number} />
      ))}
    </Section>
  );
}
