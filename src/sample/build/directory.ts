import type { Calendar } from '../core/calendar.ts';
import type { Tables } from '../core/tables.ts';
import { organizations, type ServiceKey } from '../directory/index.ts';
import { postalCodes, type SampleOrganization, type SampleService } from '../directory/shape.ts';
import { type Colleague, chanceFor, type KnownService, type World } from './world.ts';

/** Writes the directory; most entries have been checked lately, some long ago, a few never. */
export function makeDirectory(
  tables: Tables,
  calendar: Calendar,
  checkers: readonly Colleague[],
): World['services'] {
  const made = Object.entries(organizations).flatMap(([, organization]) =>
    makeOrganization(tables, calendar, organization, checkers),
  );
  return Object.fromEntries(made) as Record<ServiceKey, KnownService>;
}

function makeOrganization(
  tables: Tables,
  calendar: Calendar,
  organization: SampleOrganization,
  checkers: readonly Colleague[],
): [string, KnownService][] {
  const { name, about, mailbox, phone, street, town, latitude, longitude, bus } = organization;
  const at = calendar.at(900, 9);
  const [organizationId, locationId] = [tables.id(at), tables.id(at)];
  tables.add('organizations', {
    id: organizationId,
    name,
    description: about,
    email: mailbox,
    website: `https://${mailbox.split('@')[1]}`,
  });
  tables.add('phones', { id: tables.id(at), organizationId, number: phone, type: 'voice' });
  tables.add('locations', {
    id: locationId,
    organizationId,
    name,
    latitude,
    longitude,
    transportation: bus ?? null,
  });
  tables.add('addresses', {
    id: tables.id(at),
    locationId,
    address1: street,
    city: town,
    stateProvince: 'IL',
    postalCode: postalCodes[town],
    country: 'US',
  });
  return Object.entries(organization.services).map(([key, service]) => {
    const id = makeService(tables, calendar, service, { organizationId, locationId, phone });
    checkService(tables, calendar, id, service, checkers);
    return [key, { id, name: service.name, organizationId, organization: name, email: mailbox, phone }];
  });
}

type Place = { readonly organizationId: string; readonly locationId: string; readonly phone: string };

function makeService(
  tables: Tables,
  calendar: Calendar,
  service: SampleService,
  { organizationId, locationId, phone }: Place,
): string {
  const at = calendar.at(900, 10);
  const serviceId = tables.id(at);
  const [minimumAge = null, maximumAge = null] = service.ages ?? [];
  tables.add('services', {
    id: serviceId,
    organizationId,
    name: service.name,
    description: service.about,
    domains: [...service.domains],
    domainsByHand: true,
    feesDescription: service.fees,
    eligibilityDescription: service.forWhom ?? null,
    minimumAge,
    maximumAge,
    interpretationServices: service.interpreters ?? null,
    waitingDays: service.waits ?? null,
    capacity: service.capacity ?? null,
    capacityNote: service.capacityNote ?? null,
    applicationSteps: [...service.steps],
  });
  tables.add('serviceAtLocations', { id: tables.id(at), serviceId, locationId });
  tables.add('phones', { id: tables.id(at), serviceId, number: phone, type: 'voice', description: 'Intake' });
  for (const code of service.languages ?? ['en'])
    tables.add('directoryLanguages', { id: tables.id(at), serviceId, code });
  for (const document of service.bring ?? [])
    tables.add('requiredDocuments', { id: tables.id(at), serviceId, document });
  if (service.hours)
    tables.add('schedules', { id: tables.id(at), serviceId, freq: 'WEEKLY', ...hoursOf(service.hours) });
  return serviceId;
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `MO-FR 09:00-17:00` in the terms of a calendar rule. */
function hoursOf(hours: string) {
  const [days = '', times = ''] = hours.split(' ');
  const [opensAt = '', closesAt = ''] = times.split('-');
  const [first = '', last = first] = days.split('-');
  const byday = days.includes(',') ? days : week.slice(week.indexOf(first), week.indexOf(last) + 1).join(',');
  return { byday, opensAt, closesAt };
}

function checkService(
  tables: Tables,
  calendar: Calendar,
  serviceId: string,
  service: SampleService,
  checkers: readonly Colleague[],
): void {
  const chance = chanceFor(service.name);
  if (chance.chance(0.1)) return;
  const daysAgo = calendar.workday(chance.chance(0.15) ? chance.between(380, 600) : chance.between(3, 200));
  const checker = chance.pick(checkers);
  const verifiedAt = calendar.at(daysAgo, chance.between(9, 16), chance.between(0, 59));
  tables.add('serviceVerifications', {
    id: tables.id(verifiedAt),
    serviceId,
    verifiedAt,
    verifiedBy: checker.id,
    how: chance.pick(['phone', 'phone', 'website', 'visit']),
    found: chance.chance(0.25) ? 'mended' : 'as_written',
    waitingDays: service.waits ?? null,
    capacity: service.capacity ?? null,
  });
}
