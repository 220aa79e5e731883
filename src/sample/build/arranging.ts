import { usualSensitivity } from '#features/assessments/rules/domains.ts';
import { ratingWords } from '../texts/days.ts';
import type { Strand } from './planning.ts';
import type { Story } from './story.ts';

const lapses = [
  'Had mixed up the days.',
  'The ride did not come.',
  'Was not well that morning.',
  'Forgot; says so.',
];

/** Appointments of the past, and one to come for some. */
export function arrange(story: Story, strands: readonly Strand[]): void {
  const { chance, course } = story;
  for (const strand of strands) {
    const length = Math.round(strand.begun - story.until);
    for (let count = Math.min(3, Math.floor(length / 45)); count > 0; count -= 1)
      addPast(story, strand, story.until + chance.between(3, Math.max(4, length - 10)));
  }
  if (course.trouble === 'missed appointment' && strands[0])
    addAppointment(story, strands[0], story.at(3, 11), 'missed', chance.pick(lapses));
  if (course.closed === null && strands[0] && chance.chance(0.35)) addComing(story, strands[0]);
}

function addPast(story: Story, strand: Strand, daysAgo: number): void {
  const { chance } = story;
  const status = chance.chance(0.8) ? 'kept' : chance.chance(0.7) ? 'missed' : 'cancelled';
  addAppointment(story, strand, story.at(daysAgo), status, status === 'kept' ? null : chance.pick(lapses));
}

function addComing(story: Story, strand: Strand): void {
  const { calendar } = story.world;
  const inDays = story.chance.between(2, 12);
  addAppointment(story, strand, calendar.at(-inDays, story.chance.between(9, 15), 30), 'planned', null);
}

function addAppointment(
  story: Story,
  { thread }: Strand,
  startsAt: string,
  status: string,
  reason: string | null,
): void {
  const { world, chance, worker, person } = story;
  const service = world.services[thread.services[0] ?? 'counseling'];
  const createdAt = new Date(
    Math.min(Date.parse(startsAt) - 6 * 86_400_000, Date.parse(story.at(1))),
  ).toISOString();
  world.tables.add('appointments', {
    id: story.id(createdAt),
    ...story.mine,
    title: chance.pick([service.name, `Visit to ${service.organization}`, 'Meeting at our office']),
    place: service.organization,
    startsAt,
    minutes: chance.pick([30, 45, 60]),
    interpreterArranged: person.interpreter,
    status,
    statusReason: reason,
    statusAt: status === 'planned' ? null : startsAt,
    statusBy: status === 'planned' ? null : worker.id,
    madeBy: worker.id,
    createdAt,
    sensitivity: thread.sensitivity ?? null,
  });
}

/** How each area of life was going, at the beginning and every few months after. */
export function rate(story: Story, strands: readonly Strand[]): void {
  const { chance, until } = story;
  for (const { thread, begun, progress } of strands) {
    const start = chance.between(1, 2);
    const times = Math.max(1, Math.min(5, Math.floor((begun - until) / 75) + 1));
    for (let nth = 0; nth < times; nth += 1) {
      const passed = times === 1 ? 0 : nth / (times - 1);
      const setback = nth > 0 && nth < times - 1 && chance.chance(0.2) ? 1 : 0;
      const rating = Math.max(1, Math.min(5, Math.round(start + passed * progress * 3) - setback));
      addRating(story, thread.domain, rating, begun - passed * (begun - until - 1));
    }
  }
}

function addRating(story: Story, domain: Strand['thread']['domain'], rating: number, daysAgo: number): void {
  const { world, chance, worker } = story;
  const ratedAt = story.at(daysAgo);
  const usual = usualSensitivity(domain);
  world.tables.add('domainRatings', {
    id: story.id(ratedAt),
    ...story.mine,
    domain,
    rating,
    ratedBy: chance.pick(['together', 'together', 'client', 'worker']),
    ratedAt,
    recordedBy: worker.id,
    words: chance.chance(0.6) ? chance.pick(ratingWords[rating - 1] ?? ['']) : null,
    sensitivity: usual && worker.clearances.includes(usual) ? usual : null,
  });
}
