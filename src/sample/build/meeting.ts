import {
  agreements,
  asides,
  collateral,
  familyWords,
  missed,
  noAnswer,
  openings,
  promises,
} from '../texts/days.ts';
import { addNote } from './noting.ts';
import type { Strand } from './planning.ts';
import { plusHours, type Story } from './story.ts';

type Kind = keyof typeof openings;
type Outcome = 'reached' | 'no_answer' | 'missed';

/** Contacts with their notes, from the first to the last, as often as the program wants. */
export function meet(story: Story, strands: readonly Strand[]): void {
  const { chance, course } = story;
  const told = new Map(strands.map((strand) => [strand, 0]));
  for (const daysAgo of daysOf(story)) {
    if (chance.chance(0.14)) addContact(story, daysAgo + 2, chance.pick(['no_answer', 'missed'] as const));
    const strand = strands.length > 0 ? chance.pick(strands) : undefined;
    const news = strand && nextChunk(story, strand, daysAgo, told);
    addContact(story, daysAgo, 'reached', { news, sensitivity: strand?.thread.sensitivity });
  }
  if (course.trouble === 'quiet') for (const daysAgo of [9, 4]) addContact(story, daysAgo, 'no_answer');
  if (chance.chance(0.5) || course.trouble === 'promise due') addPromise(story);
}

/** Days ago of the contacts, oldest first; the last is fresh unless somebody has been lost sight of. */
function daysOf(story: Story): number[] {
  const { chance, course, cadence, until } = story;
  const days: number[] = [];
  let daysAgo = course.closed === null ? (course.lastReached ?? freshestOf(story)) : until + 1;
  for (; daysAgo < course.opened; daysAgo += chance.between(Math.ceil(cadence * 0.5), cadence))
    days.push(daysAgo);
  return days.reverse();
}

function freshestOf({ chance, course, cadence }: Story): number {
  if (course.trouble === 'quiet') return cadence + 5;
  return course.trouble === 'danger without plan' ? 2 : chance.between(2, cadence - 3);
}

/** The next thing to tell of a thread, when it has come so far; undefined when there is nothing new. */
function nextChunk(
  { until }: Story,
  strand: Strand,
  daysAgo: number,
  told: Map<Strand, number>,
): string | undefined {
  const { begun, progress, thread } = strand;
  const passed = begun === until ? 1 : (begun - daysAgo) / (begun - until);
  const reached = Math.floor(passed * progress * thread.notes.length + 0.3);
  const next = told.get(strand) ?? 0;
  if (next >= reached || next >= thread.notes.length) return undefined;
  told.set(strand, next + 1);
  return thread.notes[next];
}

const places = {
  stroke: ['visit', 'visit', 'phone', 'phone', 'phone'],
  veterans: ['office', 'phone', 'phone', 'message', 'visit'],
  housing: ['visit', 'office', 'phone', 'phone', 'message'],
} as const satisfies Record<string, readonly Kind[]>;

/** What is worth telling mostly happens face to face. */
function kindOf({ chance, person }: Story, outcome: Outcome, hasNews: boolean): Kind {
  if (outcome !== 'reached') return outcome === 'missed' ? 'visit' : 'phone';
  if (person.interpreter && !hasNews && chance.chance(0.25)) return 'video';
  return chance.pick(
    places[person.program].filter((kind) => !hasNews || kind === 'visit' || kind === 'office'),
  );
}

function wordsOf(story: Story, kind: Kind, outcome: Outcome, news: string | undefined): string {
  if (outcome === 'no_answer') return story.next(noAnswer);
  if (outcome === 'missed') return story.tell(story.next(missed));
  const aside = news === undefined || story.chance.chance(0.4) ? story.next(asides) : '';
  const parts = [story.next(openings[kind]), news, aside, story.next(agreements)];
  return parts
    .filter(Boolean)
    .map((part) => story.tell(part ?? ''))
    .join(' ');
}

type About = { readonly news: string | undefined; readonly sensitivity: string | undefined };

function addContact(
  story: Story,
  daysAgo: number,
  outcome: Outcome,
  { news, sensitivity }: About = { news: undefined, sensitivity: undefined },
): void {
  const { world, chance, person, worker, course, cadence } = story;
  const happenedAt = story.at(daysAgo);
  const id = story.id(happenedAt);
  const reached = outcome === 'reached';
  const kind = kindOf(story, outcome, news !== undefined);
  const withFamily = reached && news === undefined && daysAgo > cadence * 2 && chance.chance(0.15);
  world.tables.add('contacts', {
    id,
    ...story.mine,
    workerId: worker.id,
    kind,
    withWhom: withFamily ? 'family' : 'client',
    withName: withFamily ? chance.pick(collateral) : null,
    outcome,
    happenedAt,
    minutes: reached ? chance.pick([10, 15, 20, 30, 45, 60]) : null,
    interpreterUsed: person.interpreter && reached && !withFamily,
    sensitivity: sensitivity ?? null,
    recordedAt: plusHours(happenedAt, 1),
  });
  const words = withFamily ? story.tell(story.next(familyWords)) : wordsOf(story, kind, outcome, news);
  addNote(story, {
    contactId: id,
    happenedAt,
    words,
    sensitivity,
    isOpen: course.trouble === 'unsigned note' && daysAgo < cadence,
  });
}

function addPromise(story: Story): void {
  const { world, chance, worker, course } = story;
  const [promise, days] = chance.pick(promises);
  const owed = course.trouble === 'promise due';
  const made = owed ? days + 2 : Math.min(course.opened - 1, story.until + days + chance.between(6, 40));
  const madeAt = story.at(made);
  world.tables.add('promises', {
    id: story.id(madeAt),
    ...story.mine,
    promise,
    dueOn: story.day(made - days),
    madeBy: worker.id,
    madeAt,
    ...(owed ? {} : { keptAt: story.at(Math.max(story.until, made - days + 1)), keptBy: worker.id }),
  });
}
