import { useLingui } from '@lingui/react';
import { Ago, Item, Items, inLine, Mark, Section, Soft } from '#ui/kit.ts';
import type { Service, Verification } from '../../contract.ts';
import { capacityNames, findingNames, wayNames } from '../../rules/words.ts';

/** Who asked last whether the entry is still true, and what they heard. */
export function Checked({ service }: { readonly service: Service }) {
  const { i18n } = useLingui();
  const { verifications } = service;
  return (
    <Section title={i18n.t('Is this still true?')}>
      {verifications.length === 0 ? (
        <Mark tone="missing">{i18n.t('Nobody has checked this entry yet.')}</Mark>
      ) : null}
      <Items label={i18n.t('Checks')}>
        {verifications.map((verification) => (
          <CheckedLine key={verification.id} verification={verification} />
        ))}
      </Items>
      {service.source === 'hand' ? null : (
        <Soft>{i18n.t('Taken in from: {source}', { source: service.source })}</Soft>
      )}
    </Section>
  );
}

function CheckedLine({ verification }: { readonly verification: Verification }) {
  const { i18n } = useLingui();
  const { at, by, how, found, waitingDays, capacity, note } = verification;
  const heard = [
    i18n.t(findingNames[found]),
    capacity && i18n.t(capacityNames[capacity]),
    waitingDays === null
      ? ''
      : i18n.t('{days, plural, one {# day} other {# days}} of waiting', { days: waitingDays }),
    note,
  ];
  return (
    <Item title={by} marks={<Ago at={at} />}>
      <Soft>{i18n.t(wayNames[how])}</Soft> {inLine(heard)}
    </Item>
  );
}
