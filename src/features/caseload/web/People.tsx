import { memo } from 'react';
import { Link, useFirstFew } from '#ui/kit.ts';
import type { TodayGroup } from '../contract.ts';
import { callsThePerson } from '../rules/actions.ts';
import { SafeContact } from './SafeContact.tsx';
import { Call, SignalLine } from './SignalLine.tsx';
import css from './Today.module.css';

type Props = {
  readonly groups: readonly TodayGroup[];
  /** The agency's day, where signals may be put aside. */
  readonly day?: string;
};

/** So many fill a screen; those below it are made when these can be seen. */
const firstFew = 5;

/** One entry for each person: who, why, how to reach them safely, and what to do. */
export function People({ groups, day }: Props) {
  const shown = useFirstFew(groups, firstFew);
  return (
    <ul className={css['people']}>
      {shown.map((group) => (
        <Entry key={group.person.id} group={group} day={day} />
      ))}
    </ul>
  );
}

const Entry = memo(Person);

function Person({
  group: { person, items },
  day,
}: {
  readonly group: TodayGroup;
  readonly day?: string | undefined;
}) {
  const calls = items.some(({ code }) => callsThePerson.has(code));
  return (
    <li className={css['person']}>
      <div className={css['who']}>
        <h3>
          <Link to={`/clients/${person.id}/story`}>{person.name}</Link>
        </h3>
        {person.pronouns ? <span>({person.pronouns})</span> : null}
        {calls && person.phone ? <Call phone={person.phone} /> : null}
      </div>
      <ul className={css['signals']}>
        {items.map((item) => (
          <SignalLine key={`${item.code} ${item.subjectId}`} item={item} person={person} day={day} />
        ))}
      </ul>
      {calls ? <SafeContact person={person} /> : null}
    </li>
  );
}
