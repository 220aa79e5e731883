import { closings, followUpWords } from '../texts/endings.ts';
import type { Strand } from './planning.ts';
import type { Story } from './story.ts';

const callsAfter = [30, 90];

/** The planned ending, whom to turn to afterwards, and the calls that came after it or are due. */
export function end(story: Story, strands: readonly Strand[]): void {
  const { world, chance, course, person, worker } = story;
  if (course.closed === null) return;
  const told = chance.pick(closings[person.program]);
  const closedAt = story.at(course.closed, 15);
  const id = story.id(closedAt);
  const discussed = told.reason !== 'lost contact';
  world.tables.add('closures', {
    id,
    ...story.mine,
    reason: told.reason,
    summary: told.summary,
    clientWords: told.words || null,
    discussedWithClient: discussed,
    notDiscussedReason: discussed ? null : 'Nobody could reach them for ten weeks.',
    transitionPlan: story.tell(told.transition),
    resources: resourcesOf(story, strands),
    closedAt,
    closedBy: worker.id,
  });
  if (discussed) for (const days of callsAfter) addCall(story, id, days);
}

function resourcesOf({ world }: Story, strands: readonly Strand[]) {
  return strands
    .flatMap(({ thread }) => thread.services.slice(0, 1))
    .map((key) => {
      const { name, organization, phone } = world.services[key];
      return { name: organization, phone, whatFor: name, when: null };
    });
}

function addCall(story: Story, closureId: string, days: number): void {
  const { world, chance, course, worker } = story;
  const due = (course.closed ?? 0) - days;
  const made = due > 2;
  const outcome = chance.pick([
    'doing_well',
    'doing_well',
    'doing_well',
    'needs_help',
    'not_reached',
  ] as const);
  const createdAt = story.at(course.closed ?? 1, 16);
  world.tables.add('followUps', {
    id: story.id(createdAt),
    ...story.mine,
    closureId,
    workerId: worker.id,
    dueOn: story.day(due),
    ...(made
      ? {
          doneAt: story.at(due - 1),
          doneBy: worker.id,
          outcome,
          words: chance.pick(followUpWords[outcome]),
          nextStep:
            outcome === 'needs_help' ? 'Called the agency together; somebody new comes on Monday.' : null,
        }
      : {}),
  });
}
