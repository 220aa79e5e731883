import type { Random } from '../core/random.ts';
import type { Person } from '../people/clients.ts';
import { programs } from '../people/staff.ts';
import { type Colleague, chanceFor, type World } from './world.ts';

/** What is not in order with somebody, so that there is something to see; most people have none. */
export const troubles = [
  'quiet',
  'silent referral',
  'provider wrote',
  'overdue step',
  'unsigned note',
  'consent ends',
  'danger without plan',
  'no agreement',
  'promise due',
  'missed appointment',
  'facts missing',
  'intake',
  'unsent referral',
] as const;
export type Trouble = (typeof troubles)[number];

/** When a case was opened and closed, in days before today, and what is odd about it. */
export type Course = {
  /** When the person was last reached, where that matters; otherwise by the cadence of the program. */
  readonly lastReached?: number;
  /** How long a provider has been silent, where that matters. */
  readonly silentFor?: number;

  readonly opened: number;
  readonly closed: number | null;
  readonly trouble: Trouble | null;
};

/** One person's case while it is being told: everything that its chapters share. */
export class Story {
  readonly world: World;
  readonly person: Person;
  readonly course: Course;
  readonly chance: Random;
  readonly worker: Colleague;
  readonly isKnown: boolean;
  readonly clientId: string;
  readonly caseId: string;
  /** Days between contacts by the rule of the program. */
  readonly cadence: number;
  readonly #left = new Map<readonly string[], readonly string[]>();

  /** `clientId` is given for a further case with somebody who is known already. */
  constructor(world: World, person: Person, course: Course, clientId?: string) {
    this.world = world;
    this.person = person;
    this.course = course;
    this.chance = chanceFor(`${person.given} ${person.family} ${person.program}`);
    this.worker = world.staff[person.worker];
    this.isKnown = clientId !== undefined;
    this.clientId = clientId ?? world.tables.id(this.at(course.opened));
    this.caseId = world.tables.id(this.at(course.opened));
    this.cadence = programs[person.program].everyDays;
  }

  /** The last day on which something could happen: yesterday, or the day the case was closed. */
  get until(): number {
    return this.course.closed ?? 1;
  }

  get name(): string {
    return this.person.preferred ?? this.person.given;
  }

  /** A moment in office hours on that day, or the Friday before. */
  at(daysAgo: number, hour = this.chance.between(9, 16)): string {
    const { calendar } = this.world;
    return calendar.at(
      calendar.workday(Math.max(1, Math.round(daysAgo))),
      hour,
      this.chance.between(0, 11) * 5,
    );
  }

  day(daysAgo: number): string {
    return this.world.calendar.day(Math.round(daysAgo));
  }

  id(at: string): string {
    return this.world.tables.id(at);
  }

  /** What every row about this person begins with. */
  get mine() {
    return { clientId: this.clientId, caseId: this.caseId };
  }

  /** The next one of these texts for this person: none comes twice before all have come. */
  next(from: readonly string[]): string {
    const left = this.#left.get(from) ?? [];
    const chosen = this.chance.pick(left.length > 0 ? left : from);
    this.#left.set(
      from,
      (left.length > 0 ? left : from).filter((text) => text !== chosen),
    );
    return chosen;
  }

  /** A text with this person in it. */
  tell(text: string): string {
    const [they, them, their, themself] = pronounsOf(this.person.pronouns);
    return text
      .replaceAll('{name}', this.name)
      .replaceAll('{They}', they.charAt(0).toUpperCase() + they.slice(1))
      .replaceAll('{they}', they)
      .replaceAll('{themself}', themself)
      .replaceAll('{them}', them)
      .replaceAll('{their}', their);
  }
}

function pronounsOf(pronouns: string | null): [they: string, them: string, their: string, themself: string] {
  if (pronouns === 'she/her') return ['she', 'her', 'her', 'herself'];
  if (pronouns === 'he/him') return ['he', 'him', 'his', 'himself'];
  return ['they', 'them', 'their', 'themself'];
}

export const plusHours = (moment: string, hours: number): string =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString();
