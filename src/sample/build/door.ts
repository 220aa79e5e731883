import { defaultGuideName, defaultOpening, defaultQuestions } from '#features/guides/rules/default-guide.ts';
import { asJson } from '../core/tables.ts';
import { jiwooTold, sisterSays, written } from '../texts/door.ts';
import type { World } from './world.ts';

type Whose = { readonly clientId: string; readonly caseId: string; readonly workerId: string };

/** Who came by themselves, who waits, and one long talk. */
export function addDoor(world: World): void {
  openPage(world);
  for (const one of written) write(world, one);
  letWait(world);
  talk(world, jiwooOf(world));
}

/** The housing program has a page; Rosa and Ingrid read what comes. */
function openPage({ tables, calendar, programs, staff }: World): void {
  tables.add('intakeSettings', {
    emergencyNumbers: asJson([
      { name: 'Emergency', number: '911' },
      { name: 'Somebody to talk to, day and night', number: '988' },
    ]),
  });
  tables.add('selfReferralPages', {
    programId: programs.housing,
    slug: 'housing-first-steps',
    openedAt: calendar.at(60, 9),
    readBy: 'Rosa and Ingrid of the housing team read what you write here, and nobody else.',
    answerDays: 2,
  });
  for (const { id } of [staff.rosa, staff.ingrid])
    tables.add('triageWorkers', { programId: programs.housing, workerId: id });
}

function write({ tables, calendar, programs }: World, { daysAgo, ...said }: (typeof written)[number]): void {
  const receivedAt = calendar.at(daysAgo, 21, 20);
  tables.add('selfReferrals', {
    id: tables.id(receivedAt),
    programId: programs.housing,
    ...said,
    receivedAt,
  });
}

/** The last who came to Grace waits for a place. */
function letWait({ tables, calendar, staff }: World): void {
  const theirs = tables.find('cases', (row) => row.responsibleWorkerId === staff.grace.id && !row.triage);
  Object.assign(theirs, {
    triage: 'wait_listed',
    triageReason: 'No apartment before the first of the month; safe with a cousin until then.',
    triagedAt: calendar.at(1, 15),
    triagedBy: staff.grace.id,
  });
}

function jiwooOf({ tables }: World): Whose {
  const { id: clientId } = tables.find('clients', (row) => row.givenName === 'Ji-woo');
  const { id: caseId, responsibleWorkerId } = tables.find('cases', (row) => row.clientId === clientId);
  return { clientId: String(clientId), caseId: String(caseId), workerId: String(responsibleWorkerId) };
}

/** At the kitchen table: what she told, what was made of it, and what her sister says. */
function talk({ tables, calendar }: World, { clientId, caseId, workerId }: Whose): void {
  const startedAt = calendar.at(33, 10);
  const mine = { clientId, caseId };
  const interviewId = tables.id(startedAt);
  tables.add('interviews', {
    id: interviewId,
    ...mine,
    guideName: defaultGuideName,
    opening: defaultOpening,
    questions: asJson(defaultQuestions),
    startedAt,
    startedBy: workerId,
    finishedAt: calendar.at(33, 11),
  });
  for (const { id: questionId, domain, question } of defaultQuestions) {
    const words = jiwooTold[questionId as keyof typeof jiwooTold];
    if (!words) continue;
    const id = tables.id(startedAt);
    tables.add('interviewAnswers', {
      id,
      clientId,
      interviewId,
      questionId,
      domain,
      question,
      words,
      writtenAt: startedAt,
      writtenBy: workerId,
    });
    const made = { ...mine, domain, words, sourceAnswerId: id, recordedAt: startedAt, recordedBy: workerId };
    if (questionId === 'meaning-hope')
      tables.add('hopes', { id: tables.id(startedAt), title: 'Cooking for her sister at New Year', ...made });
    if (questionId === 'meaning')
      tables.add('strengths', {
        id: tables.id(startedAt),
        title: 'A life of cooking for others',
        kind: 'strength',
        ...made,
      });
  }
  tables.add('collateralItems', {
    id: tables.id(startedAt),
    ...mine,
    domain: 'daily_living',
    ...sisterSays,
    saidOn: calendar.day(30),
    stance: 'differs',
    noConsentBecause: 'Ji-woo was there and asked her to speak.',
    clientMaySee: true,
    recordedAt: calendar.at(30, 16),
    recordedBy: workerId,
  });
}
