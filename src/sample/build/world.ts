import type { Calendar } from '../core/calendar.ts';
import { timeZone } from '../core/calendar.ts';
import { Random } from '../core/random.ts';
import type { Tables } from '../core/tables.ts';
import type { ServiceKey } from '../directory/index.ts';
import {
  emailOf,
  type ProgramKey,
  programKeys,
  programs,
  type StaffKey,
  staff,
  staffKeys,
} from '../people/staff.ts';

export type Colleague = {
  readonly key: StaffKey;
  readonly id: string;
  readonly name: string;
  readonly clearances: readonly string[];
};
export type KnownService = {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly email: string;
  readonly phone: string;
};

/** What every story of the sample takes for granted: the agency, its people, its directory, the day. */
export type World = {
  readonly tables: Tables;
  readonly calendar: Calendar;
  readonly staff: Readonly<Record<StaffKey, Colleague>>;
  readonly programs: Readonly<Record<ProgramKey, string>>;
  readonly services: Readonly<Record<ServiceKey, KnownService>>;
};

export type SignIns = Readonly<Record<StaffKey, string>>;

const begun = 1200;

/** The agency, its programs and the people who work there. `signIns` are the ids of their users. */
export function makeAgency(
  tables: Tables,
  calendar: Calendar,
  signIns: SignIns,
): Pick<World, 'staff' | 'programs'> {
  const at = calendar.at(begun, 9);
  tables.add('agencies', {
    id: tables.agencyId,
    name: 'Riverbend Community Services',
    timeZone,
    phone: '309-555-0100',
    createdAt: at,
  });
  const made = {
    programs: Object.fromEntries(programKeys.map((key) => [key, makeProgram(tables, at, key)])) as Record<
      ProgramKey,
      string
    >,
    staff: Object.fromEntries(
      staffKeys.map((key) => [key, makeWorker(tables, calendar, key, signIns[key])]),
    ) as Record<StaffKey, Colleague>,
  };
  for (const key of staffKeys) placeWorker(tables, calendar, key, made);
  return made;
}

function makeProgram(tables: Tables, at: string, key: ProgramKey): string {
  const { name, description, everyDays, everyDaysHighRisk } = programs[key];
  const id = tables.id(at);
  tables.add('programs', {
    id,
    name,
    description,
    contactEveryDays: everyDays,
    contactEveryDaysHighRisk: everyDaysHighRisk,
  });
  return id;
}

function makeWorker(tables: Tables, calendar: Calendar, key: StaffKey, userId: string): Colleague {
  const { name, jobTitle, roles, clearances, languages, startedDaysAgo } = staff[key];
  const at = calendar.at(begun, 10);
  const id = tables.id(at);
  const phone = `309-555-0${150 + staffKeys.indexOf(key)}`;
  tables.add('workers', {
    id,
    userId,
    caseloadId: tables.id(at),
    name,
    email: emailOf(key),
    phone,
    jobTitle,
    languages: [...languages],
    roles: [...roles],
    clearances: [...clearances],
    startedOn: calendar.day(startedDaysAgo),
  });
  return { key, id, name, clearances };
}

function placeWorker(
  tables: Tables,
  calendar: Calendar,
  key: StaffKey,
  made: Pick<World, 'staff' | 'programs'>,
): void {
  const { supervisor, programs: own, spans = [] } = staff[key];
  const workerId = made.staff[key].id;
  const at = calendar.at(Math.min(begun, staff[key].startedDaysAgo), 11);
  for (const program of own)
    tables.add('workerPrograms', {
      workerId,
      programId: made.programs[program],
      spans: spans.includes(program),
    });
  if (supervisor)
    tables.add('supervisions', {
      id: tables.id(at),
      supervisorId: made.staff[supervisor].id,
      workerId,
      startedAt: at,
    });
}

/** A stream of chance of one's own for each person and thing, so that adding one leaves the others as they were. */
export const chanceFor = (name: string): Random => new Random(`riverbend ${name}`);
