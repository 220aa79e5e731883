import { dangers, reasons, sources, whatMatters } from '../texts/beginnings.ts';
import type { Story } from './story.ts';

const streets = [
  'Elm Street',
  'River Road',
  'Second Avenue',
  'Garfield Street',
  'Mill Lane',
  'Church Street',
  'Lincoln Avenue',
  'Pond Street',
  'Fifth Street',
  'Station Road',
];
const towns = [
  { town: 'Riverbend', latitude: 41.51, longitude: -90.575 },
  { town: 'Eastport', latitude: 41.53, longitude: -90.515 },
  { town: 'Millbrook', latitude: 41.49, longitude: -90.6 },
] as const;

/** The person, and the case that is opened with them. */
export function begin(story: Story): void {
  if (!story.isKnown) addClient(story);
  addCase(story);
  addConsentToService(story);
}

function addClient(story: Story): void {
  const { world, person, course, chance, clientId, worker } = story;
  const homeless = person.program !== 'stroke' && chance.chance(0.35);
  const { town, latitude, longitude } = chance.pick(towns);
  const near = (degrees: number) => Math.round((degrees + (chance.next() - 0.5) * 0.03) * 10_000) / 10_000;
  const told = person.told;
  const careful = !told && chance.chance(0.2);
  world.tables.add('clients', {
    id: clientId,
    givenName: person.given,
    familyName: person.family,
    preferredName: person.preferred,
    birthDate: `${person.born}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`,
    pronouns: person.pronouns,
    language: person.language,
    otherLanguages: person.language === 'en' || person.interpreter ? [] : ['en'],
    interpreterNeeded: person.interpreter,
    phone: `${chance.pick(['309', '563'])}-555-01${chance.between(60, 99)}`,
    email: chance.chance(0.4)
      ? `${person.given
          .normalize('NFD')
          .replace(/[^A-Za-z]/g, '')
          .toLowerCase()}.${person.born}@mail.example`
      : null,
    address: homeless ? null : `${chance.between(2, 480)} ${chance.pick(streets)}, ${town}`,
    latitude: homeless ? null : near(latitude),
    longitude: homeless ? null : near(longitude),
    ...safeContact(story, careful),
    whatMatters: told?.whatMatters ?? (chance.chance(0.9) ? chance.pick(whatMatters) : null),
    createdAt: story.at(course.opened, 9),
    createdBy: worker.id,
  });
}

function safeContact({ chance, person }: Story, careful: boolean) {
  const told = person.told?.contact;
  if (told)
    return {
      safeContactMethods: [...told.methods],
      safeContactTimes: told.times,
      safeToLeaveMessage: told.leaveMessage,
      safeContactNote: told.note,
    };
  if (careful)
    return {
      safeContactMethods: ['text'],
      safeContactTimes: 'Weekdays 9–11',
      safeToLeaveMessage: false,
      safeContactNote: 'Somebody else may look at the telephone.',
    };
  const methods = chance.pick([['call'], ['call', 'text'], ['call', 'letter', 'visit'], []]);
  return {
    safeContactMethods: methods,
    safeContactTimes: chance.pick(['Mornings', 'After four', 'Any time', null]),
    safeToLeaveMessage: chance.pick([true, true, null]),
    safeContactNote: null,
  };
}

function addCase(story: Story): void {
  const { world, person, course, chance, worker } = story;
  const openedAt = story.at(course.opened, 10);
  const decided = course.trouble !== 'intake';
  world.tables.add('cases', {
    id: story.caseId,
    clientId: story.clientId,
    programId: world.programs[person.program],
    responsibleWorkerId: worker.id,
    reasonForContact: person.told?.reason ?? chance.pick(reasons[person.program]),
    immediateDanger: !decided && chance.chance(0.4) ? chance.pick(dangers) : null,
    source: chance.pick(sources[person.program]),
    weight: chance.pick([0.5, 1, 1, 1, 1.5]),
    openedAt,
    openedBy: worker.id,
    ...(decided
      ? {
          triage: 'accepted',
          triageReason: 'This is what the program is for.',
          triagedAt: story.at(course.opened - 1, 15),
          triagedBy: worker.id,
        }
      : {}),
  });
}

function addConsentToService(story: Story): void {
  const { world, chance, course, worker } = story;
  world.tables.add('consents', {
    id: story.id(story.at(course.opened)),
    clientId: story.clientId,
    kind: 'service',
    purpose: 'service',
    categories: [],
    given: chance.pick(['signed', 'signed', 'verbal', 'electronic']),
    words: chance.chance(0.3)
      ? chance.pick(['Yes, of course.', 'If it helps.', 'You explained it well.'])
      : null,
    givenOn: story.day(course.opened),
    recordedBy: worker.id,
    createdAt: story.at(course.opened, 10),
  });
}
