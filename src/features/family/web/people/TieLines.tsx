import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, inLine, Soft } from '#ui/kit.ts';
import type { Family, Person, Tie } from '../../contract.ts';
import { closenessWords, conflictWords } from '../../rules/ties.ts';
import { seenFrom } from '../words.ts';
import css from './People.module.css';
import { ChangeTieDialog } from './TieDialogs.tsx';

type Props = { readonly clientId: string; readonly family: Family; readonly person: Person };

/** How somebody stands to everybody else, a line each; pressed, it can be changed. */
export function TieLines({ clientId, family, person }: Props) {
  const ties = family.ties.filter(({ fromId, toId }) => fromId === person.id || toId === person.id);
  if (ties.length === 0) return null;
  return (
    <ul className={css['ties']}>
      {ties.map((tie) => (
        <TieLine key={tie.id} clientId={clientId} family={family} person={person} tie={tie} />
      ))}
    </ul>
  );
}

function TieLine({ clientId, family, person, tie }: Props & { readonly tie: Tie }) {
  const { i18n } = useLingui();
  const [changing, setChanging] = useState(false);
  const { otherId, words } = seenFrom(person.id, tie);
  const other = family.people.find(({ id }) => id === otherId)?.name ?? '';
  const details = [
    tie.sinceYear !== null && i18n.t('since {year}', { year: String(tie.sinceYear) }),
    tie.untilYear !== null && i18n.t('until {year}', { year: String(tie.untilYear) }),
    tie.closeness && i18n.t(closenessWords[tie.closeness]),
    tie.conflict && i18n.t(conflictWords[tie.conflict]),
    tie.words,
  ].filter(Boolean);
  return (
    <li>
      <Button
        look="plain"
        aria-label={i18n.t('To {name}: {what}. Change…', { name: other, what: i18n.t(words) })}
        onClick={() => setChanging(true)}
      >
        {i18n.t('To {name}: {what}', { name: other, what: i18n.t(words) })}
      </Button>
      {details.length > 0 ? <Soft>{inLine(details)}</Soft> : null}
      {changing ? (
        <ChangeTieDialog clientId={clientId} family={family} tie={tie} onClose={() => setChanging(false)} />
      ) : null}
    </li>
  );
}
