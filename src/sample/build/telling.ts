import type { Person } from '../people/clients.ts';
import type { ProgramKey } from '../people/staff.ts';
import { home } from '../texts/home.ts';
import { recovering } from '../texts/recovering.ts';
import { recovery } from '../texts/recovery.ts';
import { service } from '../texts/service.ts';
import { settling } from '../texts/settling.ts';
import type { Thread } from '../texts/thread.ts';
import { arrange, rate } from './arranging.ts';
import { begin } from './beginning.ts';
import { end } from './ending.ts';
import { meet } from './meeting.ts';
import { plan } from './planning.ts';
import { refer } from './referring.ts';
import { type Course, Story, type Trouble } from './story.ts';
import { understand } from './understanding.ts';
import type { World } from './world.ts';

const threads: Readonly<Record<ProgramKey, readonly Thread[]>> = {
  stroke: [...recovery, ...recovering],
  veterans: service,
  housing: [...home, ...settling],
};

/** One person's case from the first call to now, or to its ending. */
export function tell(world: World, person: Person, course: Course, clientId?: string): Story {
  const story = new Story(world, person, course, clientId);
  const chosen = threadsFor(story);
  begin(story);
  const strengths = understand(
    story,
    chosen.map(({ domain }) => domain),
  );
  const strands =
    chosen.length > 0
      ? plan(
          story,
          chosen,
          strengths.map(({ id }) => id),
        )
      : [];
  for (const [index, strand] of strands.entries()) refer(story, strand, index === 0);
  meet(story, strands);
  arrange(story, strands);
  rate(story, strands);
  end(story, strands);
  return story;
}

/** Two to four threads; those that touch a protected matter only where the worker is cleared for it. */
function threadsFor({ person, chance, course, worker }: Story): Thread[] {
  if (person.told) return [...person.told.threads];
  if (course.trouble === 'intake') return [];
  const fitting = threads[person.program].filter(
    ({ sensitivity }) => !sensitivity || worker.clearances.includes(sensitivity),
  );
  const [main] = fitting;
  const others = chance.some(fitting.slice(1), chance.between(1, 3));
  return main && chance.chance(0.5)
    ? [main, ...others]
    : others.length > 1
      ? others
      : chance.some(fitting, 2);
}

/** Which of a worker's people have something odd, by their place in the list; all others are fine. */
const oddities: Readonly<Record<string, Readonly<Record<number, Trouble>>>> = {
  rosa: {
    2: 'quiet',
    5: 'silent referral',
    8: 'overdue step',
    11: 'unsigned note',
    13: 'consent ends',
    16: 'danger without plan',
    19: 'no agreement',
    22: 'promise due',
    24: 'missed appointment',
    27: 'facts missing',
    30: 'intake',
    33: 'provider wrote',
    35: 'overdue step',
    36: 'intake',
  },
  marcus: {
    1: 'quiet',
    4: 'silent referral',
    7: 'unsigned note',
    10: 'promise due',
    13: 'no agreement',
    16: 'overdue step',
    19: 'facts missing',
    21: 'intake',
  },
  grace: {
    0: 'overdue step',
    3: 'silent referral',
    6: 'unsigned note',
    9: 'quiet',
    12: 'consent ends',
    15: 'no agreement',
    18: 'missed appointment',
    21: 'danger without plan',
    25: 'provider wrote',
    28: 'intake',
  },
};

const closedOfEach = 8;

/** When somebody's case ran: most are open, begun over the last eighteen months; the last few of each worker have ended. */
export function courseOf(
  person: Person,
  place: number,
  count: number,
  chance: { between(least: number, most: number): number },
): Course {
  const trouble = oddities[person.worker]?.[place] ?? null;
  if (place >= count - closedOfEach) {
    const nth = place - (count - closedOfEach);
    const closed = [29, 31, 44, 70, 88, 93, 140, 210][nth] ?? 60;
    return { opened: closed + chance.between(170, 310), closed, trouble: null };
  }
  if (trouble === 'intake') return { opened: chance.between(3, 5), closed: null, trouble };
  const opened = trouble === null ? chance.between(25, 540) : chance.between(60, 320);
  return { opened, closed: null, trouble };
}
