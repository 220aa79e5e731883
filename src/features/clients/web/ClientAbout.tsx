import { useLingui } from '@lingui/react';
import { Columns, Facts, inLine, Link, languageName, Quote, Row, Section, Soft, Stack } from '#ui/kit.ts';
import type { ClientPage } from '../contract.ts';
import { NextUp } from './NextUp.tsx';
import { SafeContact } from './SafeContact.tsx';
import { listed } from './words.ts';

type Props = { readonly client: ClientPage };

/** What matters to the person, why we are here, what is next and who is around. */
export function ClientAbout({ client }: Props) {
  const { i18n } = useLingui();
  return (
    <Stack gap={4}>
      <WhatMatters client={client} />
      <Columns>
        <WhyHere client={client} />
        <Section title={i18n.t('What is next')}>
          <NextUp next={client.next} />
        </Section>
        <WhoIsAround client={client} />
        <Section title={i18n.t('How to reach them')}>
          <Reaching client={client} />
          <Row>
            <Link to={`/clients/${client.id}/details`}>{i18n.t('Details')}</Link>
            <Link to={`/clients/${client.id}/history`}>{i18n.t('What was changed')}</Link>
            <Link to={`/clients/${client.id}/access`}>{i18n.t('Who may see this')}</Link>
          </Row>
        </Section>
      </Columns>
    </Stack>
  );
}

export function WhatMatters({ client }: Props) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('What matters to {name}', { name: client.preferredName ?? client.givenName })}>
      {client.whatMatters ? (
        <Quote>{client.whatMatters}</Quote>
      ) : (
        <Soft>{i18n.t('Nobody has asked yet.')}</Soft>
      )}
    </Section>
  );
}

function WhyHere({ client }: Props) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Why we are here')}>
      {client.cases.map((one) => (
        <Stack key={one.id} gap={1}>
          <Quote>{one.reasonForContact}</Quote>
          <Soft>
            {one.closedAt
              ? i18n.t('{program}, closed', { program: one.program.name })
              : i18n.t('{program}, with {worker}', {
                  program: one.program.name,
                  worker: one.responsible.name,
                })}
          </Soft>
          <Link to={`/clients/${client.id}/closing/${one.id}`}>
            {one.closedAt ? i18n.t('How it ended') : i18n.t('End it well')}
          </Link>
          {one.immediateDanger && !one.closedAt ? (
            <p>{i18n.t('Danger named: {danger}', { danger: one.immediateDanger })}</p>
          ) : null}
        </Stack>
      ))}
    </Section>
  );
}

function WhoIsAround({ client }: Props) {
  const { i18n } = useLingui();
  const once = client.around.filter(
    (one, place) => client.around.findIndex(({ worker }) => worker.id === one.worker.id) === place,
  );
  return (
    <Section title={i18n.t('Who is around')}>
      <Stack gap={1}>
        {once.map((one) => (
          <p key={one.memberId}>
            {one.worker.name} <Soft>{inLine([one.worker.jobTitle, one.worker.phone])}</Soft>
          </p>
        ))}
      </Stack>
      <Link to={`/clients/${client.id}/people`}>{i18n.t('Everybody around')}</Link>
    </Section>
  );
}

function Reaching({ client }: Props) {
  const { i18n } = useLingui();
  const languages = [client.language, ...client.otherLanguages].map((tag) => languageName(i18n, tag));
  return (
    <Facts
      facts={[
        { name: i18n.t('Languages'), value: listed(i18n.locale, languages) },
        {
          name: i18n.t('Interpreter'),
          value: client.interpreterNeeded ? i18n.t('needed') : i18n.t('not needed'),
        },
        { name: i18n.t('Safe contact'), value: <SafeContact client={client} /> },
        { name: i18n.t('Telephone'), value: client.phone ?? i18n.t('not known') },
        ...(client.safeContactNote ? [{ name: i18n.t('Please note'), value: client.safeContactNote }] : []),
      ]}
    />
  );
}
