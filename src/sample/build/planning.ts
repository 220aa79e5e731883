import { collateral } from '../texts/days.ts';
import type { Thread } from '../texts/thread.ts';
import type { Story } from './story.ts';

/** One thread as it runs for this person. */
export type Strand = {
  readonly thread: Thread;
  /** Days ago on which the need was spoken of. */
  readonly begun: number;
  /** How far it has come, from 0 to 1; 1 is its end. */
  readonly progress: number;
  readonly needId: string;
  readonly words: string;
  /** The step on which a referral hangs. */
  readonly stepId: string;
  readonly goalTitle: string;
  readonly stepTitle: string;
};

type Plan = { readonly planId: string; readonly agreed: number | null };

/** Needs, the plan that answers them, and the person's yes to it. */
export function plan(
  story: Story,
  threads: readonly Thread[],
  strengthIds: readonly string[],
): readonly Strand[] {
  const { course, chance } = story;
  const length = course.opened - story.until;
  const put = story.until + Math.max(0, length - 18);
  const agreed = course.trouble === 'no agreement' ? null : put;
  const made = addPlan(story, {
    put,
    agreed,
    sensitive: threads.flatMap(({ sensitivity }) => sensitivity ?? []),
  });
  return threads.map((thread, index) => {
    const begun = story.until + Math.max(1, length - chance.between(2, 10));
    const share = Math.min(0.95, (length / 260) * (0.6 + chance.next() * 0.6));
    const progress = course.closed === null ? share : 1;
    return addStrand(story, made, {
      thread,
      begun,
      progress,
      position: index + 1,
      strengthId: strengthIds[index],
    });
  });
}

function addPlan(
  story: Story,
  { put, agreed }: { put: number; agreed: number | null; sensitive: readonly string[] },
): Plan {
  const { world, chance, worker } = story;
  const createdAt = story.at(put + 3);
  const planId = story.id(createdAt);
  const hope = chance.chance(0.6)
    ? chance.pick([
        'To need you a little less each month.',
        'To be at home, and to be myself.',
        'That it stays quiet.',
        'To look back on this and laugh.',
      ])
    : null;
  world.tables.add('plans', {
    id: planId,
    ...story.mine,
    hope,
    reviewOn: story.day(-chance.between(14, 80)),
    createdAt,
    createdBy: worker.id,
  });
  if (agreed === null) return { planId, agreed };
  for (const [index, asked] of [put, ...reviews(story, put)].entries())
    addVersion(story, { planId, hope, number: index + 1, asked });
  return { planId, agreed };
}

/** In a long case the plan is looked at again: its newest version is some weeks old. */
function reviews({ until, course, chance }: Story, put: number): number[] {
  const stale = course.closed !== null || put - until < 90 || chance.chance(0.08);
  return stale ? [] : [until + chance.between(6, 44)];
}

type Version = {
  readonly planId: string;
  readonly hope: string | null;
  readonly number: number;
  readonly asked: number;
};

function addVersion(story: Story, { planId, hope, number, asked }: Version): void {
  const { world, chance, worker } = story;
  const askedAt = story.at(asked);
  const versionId = story.id(askedAt);
  world.tables.add('planVersions', {
    id: versionId,
    ...story.mine,
    planId,
    number,
    hope,
    writtenAt: askedAt,
    writtenBy: worker.id,
  });
  const could = chance.chance(0.96);
  world.tables.add('agreements', {
    id: story.id(askedAt),
    ...story.mine,
    planVersionId: versionId,
    answer: could ? 'yes' : 'could_not_answer',
    askedAt,
    askedBy: worker.id,
    recordedAt: askedAt,
    reason: could
      ? null
      : 'In hospital again when the plan was ready; asked for as soon as talking is possible.',
    words: could
      ? chance.pick([
          'Yes. That is what I said.',
          'Yes, and I will hold you to it.',
          'If we go slowly.',
          'Yes, but the second one first.',
          null,
        ])
      : null,
    copyGiven: could,
    copyLanguage: could ? (story.person.language === 'es' ? 'es' : 'en') : null,
  });
}

type Given = {
  readonly thread: Thread;
  readonly begun: number;
  readonly progress: number;
  readonly position: number;
  readonly strengthId: string | undefined;
};

function addStrand(story: Story, { planId, agreed }: Plan, given: Given): Strand {
  const { world, chance, worker, course } = story;
  const { thread, begun, progress, position, strengthId } = given;
  const recordedAt = story.at(begun);
  const needId = story.id(recordedAt);
  const words = chance.pick(thread.words);
  const ended = progress >= 1 ? endOf(story) : {};
  world.tables.add('needs', {
    id: needId,
    ...story.mine,
    domain: thread.domain,
    title: thread.need,
    words,
    impact: thread.impact,
    wishedFor: chance.pick(thread.wished),
    horizon: chance.chance(0.25) ? 'immediate' : 'long_term',
    sensitivity: thread.sensitivity ?? null,
    recordedAt,
    recordedBy: worker.id,
    ...ended,
  });
  const goalId = story.id(recordedAt);
  const achieved = progress >= 1;
  world.tables.add('goals', {
    id: goalId,
    ...story.mine,
    planId,
    title: thread.goal,
    words: chance.pick(thread.wished),
    measure: thread.measure,
    baseline: thread.baseline,
    target: thread.target,
    dueOn: achieved ? story.day(story.until + chance.between(0, 30)) : story.day(-chance.between(20, 120)),
    confidence: chance.between(4, 9),
    status: achieved
      ? chance.pick(['achieved', 'achieved', 'partly_achieved'])
      : agreed === null
        ? 'proposed'
        : 'active',
    statusAt: story.at(achieved ? story.until + 2 : (agreed ?? begun)),
    attainment: achieved ? chance.pick([0, 0, 1, 2, -1]) : null,
    position,
    sensitivity: thread.sensitivity ?? null,
    createdAt: recordedAt,
    createdBy: worker.id,
  });
  addSources(story, goalId, needId, strengthId, thread);
  const steps = addSteps(story, goalId, given, course.trouble === 'overdue step' && position === 1);
  const hanging = steps[Math.min(1, steps.length - 1)];
  return {
    thread,
    begun,
    progress,
    needId,
    words,
    goalTitle: thread.goal,
    stepId: hanging?.id ?? '',
    stepTitle: hanging?.title ?? '',
  };
}

function endOf(story: Story) {
  const as = story.chance.pick(['met', 'met', 'met', 'partly_met'] as const);
  return {
    endedAs: as,
    endedAt: story.at(story.until + 3),
    endedBy: story.worker.id,
    endedReason: as === 'met' ? null : 'Better than it was; what remains, they carry themselves.',
  };
}

function addSources(
  story: Story,
  goalId: string,
  needId: string,
  strengthId: string | undefined,
  { sensitivity }: Thread,
): void {
  const at = story.at(story.course.opened);
  const row = { clientId: story.clientId, goalId, sensitivity: sensitivity ?? null };
  story.world.tables.add('goalSources', { id: story.id(at), ...row, needId });
  if (strengthId) story.world.tables.add('goalSources', { id: story.id(at), ...row, strengthId });
}

function addSteps(
  story: Story,
  goalId: string,
  { thread, begun, progress }: Given,
  overdue: boolean,
): { id: string; title: string }[] {
  const { world, chance, worker, course } = story;
  const total = thread.steps.length;
  const done = progress >= 1 ? total : Math.min(total - 1, Math.floor(progress * total));
  const family = chance.pick(collateral);
  return thread.steps.map(([title, owner], index) => {
    const createdAt = story.at(begun - 1);
    const id = story.id(createdAt);
    const isDone = index < done;
    const isLatest = index === done - 1 && course.closed === null;
    const doneOn = isLatest
      ? Math.min(begun - 1, chance.between(3, 40))
      : begun - ((index + 1) / (total + 1)) * (begun - story.until) * Math.min(1, progress + 0.1);
    const dueIn =
      overdue && index === done ? -chance.between(5, 20) : chance.between(8, 25) + (index - done) * 14;
    world.tables.add('steps', {
      id,
      ...story.mine,
      goalId,
      title,
      owner,
      position: index + 1,
      sensitivity: thread.sensitivity ?? null,
      createdAt,
      createdBy: worker.id,
      ownerName:
        owner === 'family'
          ? family
          : owner === 'provider'
            ? world.services[thread.services[0] ?? 'counseling'].organization
            : null,
      ownerWorkerId: owner === 'worker' ? worker.id : null,
      dueOn: isDone ? story.day(doneOn - 2) : story.day(-dueIn),
      ...(isDone
        ? {
            doneAt: story.at(doneOn),
            doneBy: worker.id,
            result: chance.chance(0.3)
              ? chance.pick([
                  'Done together.',
                  'Took two tries.',
                  'Easier than feared.',
                  'Done, and proud of it.',
                ])
              : null,
          }
        : {}),
    });
    return { id, title };
  });
}
