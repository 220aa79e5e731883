import type { Story } from './story.ts';

type Someone = {
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly born: number;
  readonly died?: number;
  readonly notes?: string;
};

/** Ji-woo's family as she tells of it, in three generations. */
const park = {
  mother: { name: 'Park Soon-ja', sex: 'female', born: 1931, died: 2009 },
  father: { name: 'Park Dong-hyun', sex: 'male', born: 1928, died: 1996 },
  sister: { name: 'Min-ji Park', sex: 'female', born: 1960, notes: 'Comes every morning until ten.' },
  husband: { name: 'Joon Seo', sex: 'male', born: 1955, died: 2019 },
  son: {
    name: 'Daniel Seo',
    sex: 'male',
    born: 1982,
    notes: 'Drives a truck; away from Monday to Thursday.',
  },
  formerWife: { name: 'Karen Olsen', sex: 'female', born: 1984 },
  daughter: { name: 'Grace Seo', sex: 'female', born: 1986 },
  sonInLaw: { name: 'Tom Reyes', sex: 'male', born: 1985 },
  twinOne: { name: 'Lily Seo', sex: 'female', born: 2011 },
  twinTwo: { name: 'Anna Seo', sex: 'female', born: 2011 },
  grandson: { name: 'Mateo Reyes', sex: 'male', born: 2016 },
  neighbor: { name: 'Mrs. Alvarez', sex: 'female', born: 1949, notes: 'Has a key.' },
} as const satisfies Record<string, Someone>;

type Who = keyof typeof park | 'self';

const ties: readonly (readonly [Who, string, Who, object?])[] = [
  ['father', 'married', 'mother', { sinceYear: 1953 }],
  ...(['self', 'sister'] as const).flatMap((child) =>
    (['mother', 'father'] as const).map((parent) => [parent, 'biological_parent', child] as const),
  ),
  ['self', 'sibling', 'sister', { closeness: 'very_close' }],
  ['husband', 'married', 'self', { sinceYear: 1980, untilYear: 2019 }],
  ...(['son', 'daughter'] as const).map((child) => ['husband', 'biological_parent', child] as const),
  ['self', 'biological_parent', 'son'],
  ['self', 'biological_parent', 'daughter', { closeness: 'distant', words: 'She calls at New Year.' }],
  ['son', 'divorced', 'formerWife', { sinceYear: 2008, untilYear: 2018, conflict: 'strong' }],
  ...(['twinOne', 'twinTwo'] as const).flatMap((child) =>
    (['son', 'formerWife'] as const).map((parent) => [parent, 'biological_parent', child] as const),
  ),
  ['twinOne', 'identical_twin', 'twinTwo'],
  ['sonInLaw', 'married', 'daughter', { sinceYear: 2013 }],
  ...(['daughter', 'sonInLaw'] as const).map((parent) => [parent, 'adoptive_parent', 'grandson'] as const),
  ['neighbor', 'neighbor', 'self', { closeness: 'close' }],
];

const around = [
  { kind: 'faith', name: 'Korean Presbyterian Church', strength: 'strong', energy: 'both' },
  { kind: 'health', name: 'The hospital’s stroke unit', strength: 'strong', energy: 'to_them' },
  { kind: 'friends', name: 'The cooking circle', strength: 'thin', energy: 'both' },
  { kind: 'benefits', name: 'Medicaid office', strength: 'stressful', energy: 'from_them' },
  { kind: 'neighborhood', name: 'Second floor, no elevator', strength: 'stressful', energy: 'from_them' },
] as const;

/** The family of Ji-woo Park, what she lives among, and what her sister may be told. */
export function addJiwoosFamily(story: Story): void {
  const { clientId, worker } = story;
  const { tables } = story.world;
  Object.assign(
    tables.find('clients', ({ id }) => id === clientId),
    { sex: 'female', gender: 'woman' },
  );
  const recordedAt = story.at(story.course.opened - 3);
  const recorded = { recordedAt, recordedBy: worker.id };
  const ids = new Map<Who, string>();
  for (const [who, { name, sex, born, ...more }] of Object.entries<Someone>(park)) {
    const id = story.id(recordedAt);
    ids.set(who as Who, id);
    tables.add('relatives', {
      ...{ id, clientId, name, sex, birthYear: born, ...recorded },
      ...(more.died === undefined ? {} : { died: true, deathYear: more.died }),
      ...(more.notes === undefined ? {} : { notes: more.notes }),
    });
  }
  const end = (who: Who) => ids.get(who) ?? null;
  for (const [from, kind, to, more] of ties)
    tables.add('familyTies', {
      ...{ id: story.id(recordedAt), clientId, fromId: end(from), toId: end(to), kind },
      ...recorded,
      ...more,
    });
  for (const system of around)
    tables.add('ecomapSystems', { id: story.id(recordedAt), clientId, ...system, ...recorded });
  const sisterId = ids.get('sister') ?? '';
  tables.add('contactPermissions', {
    ...{
      id: story.id(recordedAt),
      clientId,
      relativeId: sisterId,
      scope: 'health',
      saidOn: recordedAt.slice(0, 10),
    },
    ...{ words: 'Min-ji may know everything about my leg. Not about the money.', ...recorded },
  });
  const householdId = story.id(recordedAt);
  const stay = { householdId, clientId, createdAt: recordedAt, createdBy: worker.id };
  tables.add('householdMembers', { ...stay, id: story.id(recordedAt), label: 'Her apartment' });
  tables.add('householdMembers', {
    ...{ ...stay, id: story.id(recordedAt), relativeId: sisterId, relationship: 'sister' },
    startedOn: recordedAt.slice(0, 10),
  });
}
