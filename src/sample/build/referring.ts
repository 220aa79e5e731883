import { nextWordDueOn } from '#features/referrals/rules/clock.ts';
import type { OpenStatus, Status } from '#features/referrals/rules/status.ts';
import type { ServiceKey } from '../directory/index.ts';
import { poorWords, receivedWords, referralEnds } from '../texts/endings.ts';
import { disclose } from './disclosing.ts';
import type { Strand } from './planning.ts';
import type { Story } from './story.ts';
import type { KnownService } from './world.ts';

const answerDays = { today: 1, soon: 3, routine: 7 } as const;
type Urgency = keyof typeof answerDays;

/** What one referral comes to: the statuses it went through, with the days ago on which it reached each. */
type Way = readonly (readonly [status: Exclude<Status, 'draft'>, daysAgo: number])[];

/** Referrals of one strand: sometimes a first try that came to nothing, then one that holds. */
export function refer(story: Story, strand: Strand, isFirst: boolean): void {
  const { chance, course } = story;
  const [first, second] = strand.thread.services;
  const sent = Math.round(strand.begun - 8 - chance.between(0, 6));
  if (!first || sent <= story.until + 1 || (strand.progress < 0.12 && !isFirst)) return;
  const trouble = isFirst ? course.trouble : null;
  const failsFirst = second !== undefined && sent - story.until > 60 && chance.chance(0.35);
  if (failsFirst) addReferral(story, strand, chance.chance(0.5) ? first : second, failed(story, sent));
  const again = failsFirst ? sent - chance.between(25, 40) : sent;
  addReferral(
    story,
    strand,
    first,
    trouble === null ? held(story, strand, again) : troubled(story, trouble, strand, again),
  );
}

function failed(story: Story, sent: number): Way {
  const { chance } = story;
  if (chance.chance(0.5))
    return [
      ['requested', sent],
      ['rejected', sent - chance.between(2, 9)],
    ];
  return [
    ['requested', sent],
    ['accepted', sent - 3],
    ['failed', sent - chance.between(12, 20)],
  ];
}

/** Still on its way: asked yesterday, on a list, accepted, or pausing. */
function onTheWay(story: Story, sent: number): Way | undefined {
  const { chance, course } = story;
  if (course.closed !== null || sent < 20) return undefined;
  const dice = chance.next();
  if (dice < 0.12) return [['requested', chance.between(1, 2)]];
  if (dice < 0.2)
    return [
      ['requested', sent],
      ['wait_listed', chance.between(3, 14)],
    ];
  if (dice < 0.28)
    return [
      ['requested', 9],
      ['accepted', chance.between(2, 5)],
    ];
  return dice < 0.33
    ? [
        ['requested', sent],
        ['accepted', sent - 3],
        ['in_progress', sent - 8],
        ['on_hold', chance.between(2, 9)],
      ]
    : undefined;
}

function held(story: Story, { progress }: Strand, sent: number): Way {
  const { chance } = story;
  const open = onTheWay(story, sent);
  if (open) return open;
  const answered = Math.max(story.until, sent - chance.between(1, 5));
  const begun = Math.max(story.until, answered - chance.between(3, 12));
  if (progress >= 0.85) {
    const ended = Math.max(story.until + 2, begun - chance.between(30, 90));
    if (ended < begun)
      return [
        ['requested', sent],
        ['accepted', answered],
        ['in_progress', begun],
        ['completed', ended],
      ];
  }
  const latest = chance.between(1, 12);
  if (begun - latest > 30)
    return [
      ['requested', sent],
      ['accepted', answered],
      ['in_progress', begun],
      ['on_hold', latest + 12],
      ['in_progress', latest],
    ];
  return [
    ['requested', sent],
    ['accepted', answered],
    ['in_progress', begun],
  ];
}

function troubled(
  story: Story,
  trouble: NonNullable<Story['course']['trouble']>,
  strand: Strand,
  sent: number,
): Way {
  if (trouble === 'silent referral')
    return [['requested', story.course.silentFor ?? Math.min(sent, story.chance.between(9, 14))]];
  if (trouble === 'provider wrote')
    return [
      ['requested', Math.min(sent, 12)],
      ['accepted', Math.min(sent, 10)],
    ];
  if (trouble === 'facts missing' && sent > 40)
    return [
      ['requested', sent],
      ['accepted', sent - 3],
      ['in_progress', sent - 9],
      ['completed', 9],
    ];
  return held(story, strand, sent);
}

function addReferral(story: Story, strand: Strand, key: ServiceKey, way: Way): void {
  const { world, chance, worker } = story;
  const service = world.services[key];
  const [[, sent] = ['requested', 1] as const] = way;
  const [status, last] = way.at(-1) ?? ['requested', sent];
  const requestedAt = story.at(sent);
  const id = story.id(requestedAt);
  const urgency: Urgency = chance.pick(['soon', 'soon', 'routine']);
  const silent = status === 'requested' && story.course.trouble === 'silent referral';
  world.tables.add('referrals', {
    id,
    ...story.mine,
    stepId: strand.stepId,
    needId: strand.needId,
    serviceId: service.id,
    organizationId: service.organizationId,
    status,
    statusReason: reasonOf(story, status),
    statusAt: story.at(last),
    urgency,
    request: strand.thread.request,
    warmIntroduction: chance.chance(0.3),
    requestedAt,
    requestedBy: worker.id,
    tells: ['contact', 'needs'],
    answerDays: answerDays[urgency],
    answerDueAt: silent
      ? story.at(sent - answerDays[urgency] - 1, 17)
      : dueAt(story, status, last, answerDays[urgency]),
    sensitivity: strand.thread.sensitivity ?? null,
    ...factsOf(story, status),
  });
  disclose(story, strand, { id, sentAt: requestedAt, service, urgency });
  addEvents(story, strand, { id, service, way });
  addReceived(story, strand, id, way);
}

function dueAt(story: Story, status: Status, last: number, days: number): string {
  const dueOn = ['completed', 'failed', 'rejected', 'cancelled'].includes(status)
    ? story.day(last)
    : nextWordDueOn({ status: status as OpenStatus, answerDays: days, today: story.day(last) });
  const fresh = dueOn <= story.world.calendar.today ? story.day(-story.chance.between(3, 20)) : dueOn;
  return `${story.course.closed === null && status !== 'completed' ? fresh : dueOn}T23:00:00Z`;
}

function reasonOf({ chance }: Story, status: Status): string | null {
  return status in referralEnds ? chance.pick(referralEnds[status as keyof typeof referralEnds]) : null;
}

/** Four facts, kept apart; what nobody has asked stays open. */
function factsOf({ chance, course }: Story, status: Status) {
  if (status === 'completed' && course.trouble === 'facts missing') return { contactMade: true };
  if (status === 'completed') {
    const good = chance.chance(0.8);
    return {
      contactMade: true,
      serviceReceived: true,
      needMet: good ? chance.pick(['yes', 'yes', 'partly']) : 'no',
      experience: chance.pick(good ? receivedWords : poorWords),
      experienceRating: good ? chance.between(4, 5) : chance.between(1, 3),
    };
  }
  if (status === 'failed')
    return {
      contactMade: chance.chance(0.5),
      serviceReceived: false,
      experience: chance.pick(poorWords),
      experienceRating: chance.between(1, 3),
    };
  if (status === 'in_progress') return { contactMade: true, serviceReceived: true };
  return status === 'accepted' ? { contactMade: true } : {};
}

function addEvents(
  story: Story,
  strand: Strand,
  { id, service, way }: { id: string; service: KnownService; way: Way },
): void {
  const { world, chance, worker, course } = story;
  const row = { clientId: story.clientId, referralId: id, sensitivity: strand.thread.sensitivity ?? null };
  const by = {
    worker: { byKind: 'worker', byId: worker.id, byName: worker.name },
    partner: { byKind: 'partner', byId: null, byName: service.organization },
  } as const;
  let from: Status = 'draft';
  for (const [to, daysAgo] of way) {
    const at = story.at(daysAgo);
    const text = ['rejected', 'failed', 'cancelled', 'on_hold'].includes(to) ? reasonOf(story, to) : null;
    const side =
      to === 'requested' || to === 'failed' ? by.worker : chance.chance(0.6) ? by.partner : by.worker;
    world.tables.add('referralEvents', {
      id: story.id(at),
      ...row,
      kind: 'status',
      fromStatus: from,
      toStatus: to,
      text,
      ...side,
      at,
    });
    from = to;
  }
  if (course.trouble === 'provider wrote' && from === 'accepted') {
    const at = story.at(4);
    world.tables.add('referralEvents', {
      id: story.id(at),
      ...row,
      kind: 'message',
      text: 'We could begin next week. Is Tuesday morning possible, and is somebody there who can open the door?',
      ...by.partner,
      at,
    });
  }
}

function addReceived(story: Story, { thread }: Strand, referralId: string, way: Way): void {
  const { world, chance, worker } = story;
  const begun = way.find(([status]) => status === 'in_progress')?.[1];
  if (begun === undefined) return;
  const ended = way.at(-1)?.[0] === 'completed' ? (way.at(-1)?.[1] ?? story.until) : story.until;
  const every = chance.pick([7, 7, 14, 21]);
  for (let daysAgo = begun; daysAgo >= ended; daysAgo -= every) {
    if (chance.chance(0.15)) continue;
    const recordedAt = story.at(daysAgo);
    world.tables.add('servicesReceived', {
      id: story.id(recordedAt),
      ...story.mine,
      referralId,
      receivedOn: recordedAt.slice(0, 10),
      quantity: chance.pick([1, 1, 2]),
      unit: thread.unit,
      recordedAt,
      recordedBy: worker.id,
      recordedByName: worker.name,
      sensitivity: thread.sensitivity ?? null,
    });
  }
}
