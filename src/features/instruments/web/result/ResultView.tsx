import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import {
  Ago,
  AwayLink,
  ButtonLink,
  Facts,
  fileUrl,
  Item,
  Items,
  Mark,
  Row,
  Section,
  Soft,
  Stack,
  When,
} from '#ui/kit.ts';
import type { ResponseSheet } from '../../contract.ts';
import type { Questionnaire } from '../../engine/fhir.ts';
import { answererLabels, modeLabels, statusLabels } from '../../rules/answering.ts';
import { questionWords } from '../form/words.ts';
import { AlertItem } from '../list/AlertItem.tsx';
import { saidIn } from './flatten.ts';
import { ResultActions } from './ResultActions.tsx';
import { Scores } from './Scores.tsx';

type Props = { readonly clientId: string; readonly sheet: ResponseSheet };

/** What was said, first; then what it adds up to. Nothing here can be changed, only corrected. */
export function ResultView({ clientId, sheet }: Props) {
  const { i18n } = useLingui();
  const questionnaire = sheet.questionnaire as unknown as Questionnaire;
  const said = useMemo(
    () => saidIn(questionnaire, sheet, sheet.previous?.items ?? null),
    [questionnaire, sheet],
  );
  return (
    <Stack gap={5}>
      <State sheet={sheet} />
      {sheet.alerts.length > 0 ? (
        <Section title={i18n.t('An answer tells of a danger')}>
          <Items>
            {sheet.alerts.map((alert) => (
              <AlertItem key={alert.id} clientId={clientId} alert={alert} />
            ))}
          </Items>
        </Section>
      ) : null}
      <Section
        title={i18n.t('What was said')}
        note={
          sheet.previous ? (
            <Soft>
              {i18n.t('beside the last time')} <When at={sheet.previous.completedAt} format="day" />
            </Soft>
          ) : null
        }
      >
        <Items>
          {said.map(({ key, item, answer, before, changed }) => (
            <Item
              key={key}
              title={
                <span lang={sheet.language} dir="auto">
                  {questionWords(item, sheet.language)}
                </span>
              }
              marks={changed ? <Mark tone="info">{i18n.t('Changed')}</Mark> : null}
            >
              {answer ? (
                <span lang={sheet.language} dir="auto">
                  {answer}
                </span>
              ) : (
                <Mark tone="missing">{i18n.t('Not answered')}</Mark>
              )}
              {changed ? (
                <div>
                  <Soft>{i18n.t('Last time: {answer}', { answer: before || i18n.t('not answered') })}</Soft>
                </div>
              ) : null}
            </Item>
          ))}
        </Items>
      </Section>
      <Scores sheet={sheet} />
      <ResultActions clientId={clientId} sheet={sheet} />
      <Row>
        {sheet.status === 'completed' || sheet.status === 'amended' ? (
          <ButtonLink to={`/clients/${clientId}/assessments/instruments/${sheet.id}/over-time`}>
            {i18n.t('See it over time')}
          </ButtonLink>
        ) : null}
        <AwayLink
          to={fileUrl('/clients/:clientId/instrument-responses/:responseId/fhir', {
            clientId,
            responseId: sheet.id,
          })}
        >
          {i18n.t('As FHIR')}
        </AwayLink>
      </Row>
    </Stack>
  );
}

/** Where it stands, who answered, who wrote it down. */
function State({ sheet }: { readonly sheet: ResponseSheet }) {
  const { i18n } = useLingui();
  const who =
    sheet.answeredBy === 'proxy'
      ? `${i18n.t(answererLabels.proxy)}: ${sheet.proxyName}`
      : i18n.t(answererLabels[sheet.answeredBy]);
  return (
    <Facts
      facts={[
        {
          name: i18n.t('Status'),
          value: (
            <>
              {i18n.t(statusLabels[sheet.status])} <Ago at={sheet.completedAt ?? sheet.savedAt} />{' '}
              <Protected category={sheet.sensitivity} />
            </>
          ),
        },
        { name: i18n.t('Who answered'), value: who },
        { name: i18n.t('How'), value: i18n.t(modeLabels[sheet.mode]) },
        { name: i18n.t('Written down by'), value: (sheet.completedBy ?? sheet.begunBy).name },
        ...(sheet.amendedReason
          ? [{ name: i18n.t('Why it was corrected'), value: sheet.amendedReason }]
          : []),
        ...(sheet.errorReason ? [{ name: i18n.t('Why it counts no longer'), value: sheet.errorReason }] : []),
        ...(sheet.replacedAt
          ? [{ name: i18n.t('Replaced'), value: i18n.t('A correction took its place.') }]
          : []),
      ]}
    />
  );
}
