import { Trans, useLingui } from '@lingui/react';
import { apart, Item, Items, Link, Mark, Soft, When, withCommas } from '#ui/kit.ts';
import type { FoundPerson } from '../contract.ts';

/** People found, the most likely first; each with what tells them from others. */
export function FoundList({ people }: { readonly people: readonly FoundPerson[] }) {
  const { i18n } = useLingui();
  return (
    <Items label={i18n.t('People found')}>
      {people.map((person) => (
        <Item
          key={person.id}
          title={<Link to={`/clients/${person.id}`}>{person.name}</Link>}
          marks={person.cases.length === 0 ? <Mark>{i18n.t('No open case')}</Mark> : null}
        >
          <PersonLine person={person} />
        </Item>
      ))}
    </Items>
  );
}

/** Birthday, other names, telephone and with whom, in one soft line. */
export function PersonLine({ person }: { readonly person: FoundPerson }) {
  const { i18n } = useLingui();
  const withWhom = person.cases.map(({ program, worker }) =>
    i18n.t('{program}, with {worker}', { program, worker }),
  );
  return (
    <Soft>
      {person.birthDate ? (
        <Trans id="born <0/>" components={{ 0: <When at={person.birthDate} format="date" /> }} />
      ) : (
        i18n.t('date of birth not known')
      )}
      {person.alsoKnownAs.length > 0
        ? ` · ${i18n.t('also {names}', { names: withCommas(person.alsoKnownAs) })}`
        : null}
      {[person.pronouns, person.phone, ...withWhom].flatMap((part) => (part ? ` · ${apart(part)}` : []))}
    </Soft>
  );
}
