import type { WorkerActor } from '#platform/access/actor.ts';
import type { PutAside, TeamToday, Today, TodayGroup, TodayItem, TodayPerson } from './contract.ts';
import { englishIn, inEnglish } from './english.ts';
import { actionFor } from './rules/actions.ts';
import { byUrgency, type Grouped, grouped } from './rules/grouping.ts';
import { aboutYou, type Say, sentenceFor } from './rules/sentences.ts';
import type { FoundRow } from './store/statement.ts';
import type { TeamFindings, TodayFindings } from './store/today.ts';

const supervisory: readonly FoundRow['code'][] = ['emergency_review', 'closure_to_sign'];

type People = ReadonlyMap<string, TodayPerson>;
type Item = { readonly clientId: string; readonly item: TodayItem };

const byId = (people: readonly TodayPerson[]): People => new Map(people.map((person) => [person.id, person]));

/** A found cause with its sentence and what can be done about it; none when the person cannot be seen any more. */
function toItems(found: readonly FoundRow[], people: People, say: Say): Item[] {
  return found.flatMap(({ clientId, workerId: _, snooze: __, ...row }) => {
    const person = people.get(clientId);
    if (!person) return [];
    const sentence = inEnglish(sentenceFor(row, person.calledBy, say));
    const { code, subjectId, caseId } = row;
    const action = actionFor(code, { clientId, subjectId, caseId });
    return [{ clientId, item: { ...row, sentence, action } }];
  });
}

const withPeople = (groups: readonly Grouped<TodayItem>[], people: People): TodayGroup[] =>
  groups.flatMap(({ clientId, items }) => {
    const person = people.get(clientId);
    return person ? [{ person, items: [...items] }] : [];
  });

/** Rows about somebody, with who it is; without those who cannot be seen any more. */
const withName = <Row extends { readonly clientId: string }>(rows: readonly Row[], people: People) =>
  rows.flatMap(({ clientId, ...row }) => {
    const person = people.get(clientId);
    return person ? [{ ...row, client: { id: clientId, name: person.name } }] : [];
  });

function toPutAside(found: readonly FoundRow[], people: People, say: Say): PutAside[] {
  return found.flatMap((row) =>
    toItems([row], people, say).flatMap(({ clientId, item }) => {
      const person = people.get(clientId);
      if (!person || !row.snooze) return [];
      const { id: snoozeId, until, reason } = row.snooze;
      return [{ snoozeId, until, reason, person, item }];
    }),
  );
}

/** Puts what was found where it belongs: sections, persons, sentences. */
export function composeToday(findings: TodayFindings, actor: WorkerActor, day: string): Today {
  const { found, people: seen, waiting, unsigned, inYourCare, supervises, lateNotes } = findings;
  const [people, say] = [byId(seen), englishIn(actor.timeZone)];
  const live = found.filter(({ snooze }) => snooze === null);
  const signing = (wanted: boolean) => live.filter(({ code }) => supervisory.includes(code) === wanted);
  const { now, today, week } = grouped(toItems(signing(false), people, say));
  const toSign = toItems(signing(true), people, say)
    .sort((a, b) => byUrgency(a.item, b.item))
    .map(({ clientId, item }) => ({ clientId, items: [item] }));
  return {
    day,
    inYourCare,
    now: withPeople(now, people),
    today: withPeople(today, people),
    week: withPeople(week, people),
    unsigned: withName(unsigned, people),
    waiting: withName(waiting, people),
    putAside: toPutAside(found, people, say),
    toSign: withPeople(toSign, people),
    aboutYou: lateNotes
      ? [
          {
            code: 'late_notes',
            ...lateNotes,
            sentence: inEnglish({ message: aboutYou.late_notes, values: lateNotes }),
          },
        ]
      : [],
    supervises,
  };
}

/** What cannot wait, by colleague: first those with the most. */
export function composeTeam({ workers, found, people: seen }: TeamFindings, actor: WorkerActor): TeamToday {
  const [people, say] = [byId(seen), englishIn(actor.timeZone)];
  return workers
    .map(({ id, name, inTheirCare }) => {
      const { now } = grouped(
        toItems(
          found.filter(({ workerId }) => workerId === id),
          people,
          say,
        ),
      );
      return { worker: { id, name }, inTheirCare, now: withPeople(now, people) };
    })
    .sort((a, b) => b.now.length - a.now.length);
}
