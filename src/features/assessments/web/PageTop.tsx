import { Trans, useLingui } from '@lingui/react';
import { Button, ButtonLink, inLine, Link, MoreMenu, Row, Section, useGo } from '#ui/kit.ts';
import type { Assessment } from '../contract.ts';
import type { What } from './spoken.ts';

type AddProps = { readonly clientId: string; readonly onSpeak: (what: What | '') => void };

/** What a worker does most, and behind one more button everything that can be added. */
export function AddActions({ clientId, onSpeak }: AddProps) {
  const { i18n } = useLingui();
  const go = useGo();
  const to = (page: string) => () => void go({ to: `/clients/${clientId}/assessments/${page}` });
  return (
    <>
      <Button look="main" onClick={() => onSpeak('')}>
        {i18n.t('Record what they said')}
      </Button>
      <MoreMenu
        about={i18n.t('Assessments')}
        label={i18n.t('Add…')}
        choices={[
          { label: i18n.t('Add strength'), onPick: () => onSpeak('strength') },
          { label: i18n.t('Add need'), onPick: () => onSpeak('need') },
          { label: i18n.t('Add hope'), onPick: () => onSpeak('hope') },
          { label: i18n.t('Talk along a guide'), onPick: to('interviews') },
          { label: i18n.t('Ask with an instrument'), onPick: to('instruments') },
          { label: i18n.t('Write down what others say'), onPick: to('others') },
          { label: i18n.t('Warn, or report by law'), onPick: to('warnings') },
        ]}
      />
    </>
  );
}

const shown = 3;

type Spoken = {
  readonly title: string;
  readonly endedAt: string | null;
  readonly sensitivity: string | null;
};

/** What still holds; what is protected is not said at the top of a page that somebody else may see. */
const openly = (all: readonly Spoken[]): readonly string[] =>
  all.flatMap(({ title, endedAt, sensitivity }) => (endedAt === null && sensitivity === null ? [title] : []));

/** The person first: what carries them and what is missing, in one sentence each. */
export function InShort({
  clientId,
  assessment,
}: {
  readonly clientId: string;
  readonly assessment: Assessment;
}) {
  const { i18n } = useLingui();
  const strengths = openly(assessment.domains.flatMap((of) => of.strengths));
  const needs = openly(assessment.domains.flatMap((of) => of.needs));
  const strong = { 0: <strong /> };
  return (
    <>
      <p>
        {strengths.length > 0 ? (
          <Trans
            id="What carries them: <0>{what}</0>."
            values={{ what: inLine(strengths.slice(0, shown)) }}
            components={strong}
          />
        ) : null}{' '}
        {needs.length > 0 ? (
          <Trans
            id="What is missing: <0>{what}</0>."
            values={{ what: inLine(needs.slice(0, shown)) }}
            components={strong}
          />
        ) : null}
      </p>
      <Link to={`/clients/${clientId}/assessments/whole`}>{i18n.t('The whole picture')}</Link>
    </>
  );
}

/** The other pages about them, at the end. */
export function LookCloser({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const at = `/clients/${clientId}/assessments`;
  return (
    <Section title={i18n.t('Look closer')}>
      <Row>
        <ButtonLink to={`${at}/since`}>{i18n.t('Beside the last time')}</ButtonLink>
        <ButtonLink to={`${at}/interviews`}>{i18n.t('Interviews')}</ButtonLink>
        <ButtonLink to={`${at}/instruments`}>{i18n.t('Instruments')}</ButtonLink>
        <ButtonLink to={`${at}/others`}>{i18n.t('What others say')}</ButtonLink>
        <ButtonLink to={`${at}/warnings`}>{i18n.t('Warnings and reports')}</ButtonLink>
      </Row>
    </Section>
  );
}
