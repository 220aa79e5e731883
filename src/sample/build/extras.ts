import type { Story } from './story.ts';
import { plusHours } from './story.ts';
import type { World } from './world.ts';

/** People who live as one, by family name; the first is the one whose household it is. */
const households: readonly (readonly [family: string, relationship: string])[][] = [
  [
    ['Coleman', ''],
    ['Freeman', 'partner'],
  ],
  [
    ['Rawls', ''],
    ['Turner', 'brother'],
  ],
  [
    ['Aguilar', ''],
    ['Ángeles', 'spouse'],
  ],
  [
    ['Hassan', ''],
    ['Warsame', 'spouse'],
  ],
  [
    ['Rivas', ''],
    ['Salinas', 'spouse'],
  ],
  [
    ['Ramsey', ''],
    ['Yoder', 'partner'],
  ],
  [
    ['Tran', ''],
    ['Nguyen', 'brother'],
  ],
  [
    ['Benítez', ''],
    ['Zamora', 'partner'],
    ['Ríos', 'sister'],
  ],
];

/** Households, cases that changed hands, a colleague who must not look, and records opened in an emergency. */
export function addExtras(world: World, stories: readonly Story[]): void {
  const byFamily = new Map(stories.map((story) => [story.person.family, story]));
  for (const members of households) join(world, members, byFamily);
  for (const family of ['Asante', 'Ocampo', 'Begay']) handOver(world, byFamily.get(family));
  keepOut(world, byFamily.get('Ahmadi'));
  openInEmergency(world, byFamily.get('Brandt'), { daysAgo: 9, reviewed: false });
  openInEmergency(world, byFamily.get('Morales'), { daysAgo: 96, reviewed: true });
}

function join(
  world: World,
  members: readonly (readonly [string, string])[],
  byFamily: ReadonlyMap<string, Story>,
): void {
  const known = members.flatMap(([family, relationship]) => {
    const story = byFamily.get(family);
    return story ? [{ story, relationship }] : [];
  });
  const householdId = world.tables.id(world.calendar.at(600, 9));
  for (const { story, relationship } of known) {
    const createdAt = story.at(story.course.opened - 1);
    world.tables.add('householdMembers', {
      id: story.id(createdAt),
      clientId: story.clientId,
      householdId,
      relationship,
      createdAt,
      createdBy: story.worker.id,
    });
  }
}

/** Samuel had begun; the case went on with somebody who had room. */
function handOver(world: World, story: Story | undefined): void {
  if (!story) return;
  const { samuel } = world.staff;
  const assignedAt = story.at(story.course.opened - 20);
  world.tables.add('caseAssignments', {
    id: story.id(assignedAt),
    ...story.mine,
    fromWorkerId: samuel.id,
    toWorkerId: story.worker.id,
    reason: 'Samuel covered until there was room; both met the person together.',
    assignedAt,
    assignedBy: samuel.id,
  });
  world.tables.add('careTeamMembers', {
    id: story.id(assignedAt),
    ...story.mine,
    workerId: samuel.id,
    role: 'member',
    startedAt: story.at(story.course.opened),
    endsAt: plusHours(assignedAt, 1),
    addedBy: samuel.id,
    endedBy: samuel.id,
  });
}

function keepOut(world: World, story: Story | undefined): void {
  if (!story) return;
  const createdAt = story.at(story.course.opened - 2);
  world.tables.add('exclusions', {
    id: story.id(createdAt),
    clientId: story.clientId,
    workerId: world.staff.grace.id,
    reason: 'They are neighbors; asked for by both.',
    createdAt,
    createdBy: world.staff.ingrid.id,
  });
}

function openInEmergency(
  world: World,
  story: Story | undefined,
  { daysAgo, reviewed }: { daysAgo: number; reviewed: boolean },
): void {
  if (!story) return;
  const startedAt = world.calendar.at(daysAgo, 18, 20);
  world.tables.add('emergencyAccesses', {
    id: story.id(startedAt),
    clientId: story.clientId,
    workerId: world.staff.grace.id,
    startedAt,
    until: plusHours(startedAt, 1),
    reason:
      'The hospital called after hours: found on the street, wants to know whom to call. Rosa was not reachable.',
    ...(reviewed
      ? {
          reviewedAt: plusHours(startedAt, 40),
          reviewedBy: world.staff.ingrid.id,
          review: 'Right decision. The sister was called within ten minutes.',
        }
      : {}),
  });
}
