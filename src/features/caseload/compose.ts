import type { WorkerActor } from '#platform/access/actor.ts';
import type { Patterns, PutAside, TeamToday, Today, TodayGroup, TodayItem, TodayPerson } from './contract.ts';
import { englishIn, inEnglish } from './english.ts';
import { actionFor } from './rules/actions.ts';
import { byUrgency, type Grouped, grouped, groupedByPerson } from './rules/grouping.ts';
import { aboutYou, type Say, sentenceFor } from './rules/sentences.ts';
import type { FoundRow } from './store/statement.ts';
import type { TeamFindings } from './store/team.ts';
import type { PatternFindings, TodayFindings } from './store/today.ts';

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

const live = (found: readonly FoundRow[]): FoundRow[] => found.filter(({ snooze }) => snooze === null);

function toPutAside(found: readonly FoundRow[], people: People, say: Say): PutAside[] {
  return found.flatMap((row) => {
    const person = people.get(row.clientId);
    if (!person || !row.snooze) return [];
    const { id: snoozeId, until, reason } = row.snooze;
    return toItems([row], people, say).map(({ item }) => ({ snoozeId, until, reason, person, item }));
  });
}

/** Puts what was found where it belongs: sections, persons, sentences. */
export function composeToday(findings: TodayFindings, actor: WorkerActor, day: string): Today {
  const { found, people: seen, waiting, unsigned, inYourCare, supervises } = findings;
  const [people, say] = [byId(seen), englishIn(actor.timeZone)];
  const signing = (wanted: boolean) =>
    live(found).filter(({ code }) => supervisory.includes(code) === wanted);
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
    supervises,
  };
}

/** What is worth a look when there is time, by person. */
export function composePatterns(findings: PatternFindings, actor: WorkerActor): Patterns {
  const { found, people: seen, lateNotes } = findings;
  const [people, say] = [byId(seen), englishIn(actor.timeZone)];
  const message = aboutYou.late_notes;
  return {
    people: withPeople(groupedByPerson(toItems(live(found), people, say)), people),
    putAside: toPutAside(found, people, say),
    aboutYou: lateNotes
      ? [{ code: 'late_notes', ...lateNotes, sentence: inEnglish({ message, values: lateNotes }) }]
      : [],
  };
}

/** What cannot wait, by colleague: first those with the most. */
export function composeTeam(
  { workers, found, people: seen, programs }: TeamFindings,
  actor: WorkerActor,
): TeamToday {
  const [people, say] = [byId(seen), englishIn(actor.timeZone)];
  const nowOf = (worker: string) =>
    withPeople(
      grouped(
        toItems(
          found.filter(({ workerId }) => workerId === worker),
          people,
          say,
        ),
      ).now,
      people,
    );
  return {
    workers: workers
      .map(({ id, name, inTheirCare }) => ({ worker: { id, name }, inTheirCare, now: nowOf(id) }))
      .sort((a, b) => b.now.length - a.now.length),
    programs: [...programs],
  };
}
