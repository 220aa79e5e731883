import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Items, Section } from '#ui/kit.ts';
import type { Family } from '../../contract.ts';
import { PersonItem } from './PersonItem.tsx';
import { AddRelativeDialog } from './RelativeDialogs.tsx';
import { AddTieDialog } from './TieDialogs.tsx';

type Props = { readonly clientId: string; readonly family: Family };

/** Everybody of the family with how they stand to one another: the same as the picture, in words, and where it is edited. */
export function PeopleList({ clientId, family }: Props) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState<'relative' | 'tie' | null>(null);
  const close = () => setAdding(null);
  return (
    <Section
      title={i18n.t('The people of their life')}
      actions={
        <>
          <Button onClick={() => setAdding('relative')}>{i18n.t('Add a person')}</Button>
          {family.people.length > 1 ? (
            <Button look="plain" onClick={() => setAdding('tie')}>
              {i18n.t('Add a relationship')}
            </Button>
          ) : null}
        </>
      }
    >
      <Items label={i18n.t('The people of their life')}>
        {family.people.map((person) => (
          <PersonItem key={person.id} clientId={clientId} family={family} person={person} />
        ))}
      </Items>
      {adding === 'relative' ? (
        <AddRelativeDialog clientId={clientId} family={family} onClose={close} />
      ) : null}
      {adding === 'tie' ? <AddTieDialog clientId={clientId} family={family} onClose={close} /> : null}
    </Section>
  );
}
