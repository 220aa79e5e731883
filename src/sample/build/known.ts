import { createHash } from 'node:crypto';
import { amal, jiwoo, ortizAtHome, ortizVeteran } from '../people/known.ts';
import { safetyPlan } from '../texts/danger.ts';
import { addJiwoosFamily } from './families.ts';
import type { Story } from './story.ts';
import { tell } from './telling.ts';
import type { World } from './world.ts';

/** With this link the housing office answers for Mr. Ortiz. Everybody knows it: it is there to be tried. */
export const samplePartnerToken = 'riverbend-housing-office-answers-for-mr-ortiz';

/** The three people whom everybody at Riverbend knows by name. */
export function tellKnown(world: World): void {
  tellJiwoo(world);
  tellAmal(world);
  tellOrtiz(world);
}

/** Home after a stroke: therapy this afternoon, the interpreter confirmed. */
function tellJiwoo(world: World): void {
  const story = tell(world, jiwoo, { opened: 46, closed: null, trouble: null, lastReached: 3 });
  const createdAt = story.at(8);
  world.tables.add('appointments', {
    id: story.id(createdAt),
    ...story.mine,
    title: 'Physical therapy',
    place: 'At home',
    startsAt: world.calendar.at(0, 14),
    minutes: 45,
    interpreterArranged: true,
    madeBy: story.worker.id,
    createdAt,
  });
  addJiwoosFamily(story);
}

/** In high danger at home, with a safety plan, and nobody has reached her for sixteen days. */
function tellAmal(world: World): void {
  const story = tell(world, amal, { opened: 74, closed: null, trouble: null, lastReached: 16 });
  const { worker } = story;
  const sensitivity = 'domestic_violence';
  const assessedAt = story.at(30);
  world.tables.add('riskAssessments', {
    id: story.id(assessedAt),
    ...story.mine,
    kind: 'domestic_violence',
    level: 'high',
    sensitivity,
    assessedAt,
    assessedBy: worker.id,
    evidence:
      'He has hit her twice this year, the second time with the children in the room. He counts the minutes to the class and back. There is a gun in the house, she says in the bedroom.',
    protectiveFactors:
      'The teacher knows. A cousin in another city would take her in. She has told us herself.',
    actionsTaken: 'Safety plan written the same day. The advocate of New Leaf knows of her, with her yes.',
    reviewOn: story.day(-5),
  });
  world.tables.add('safetyPlans', {
    id: story.id(assessedAt),
    ...story.mine,
    ...safetyPlan,
    sensitivity,
    writtenAt: assessedAt,
    writtenBy: worker.id,
    givenToClientAt: null,
    warningSigns: 'He comes home early. He goes through my bag. He is very quiet.',
    ownWays:
      'Stay out of the kitchen. Stay near the door. The children know the word for: go to the neighbor.',
    placesAndPeople: 'The English class. The mosque on Fridays. The neighbor downstairs.',
    peopleToAsk: 'The teacher. My cousin, from the class telephone.',
    professionals:
      'New Leaf, day and night. 911 from the neighbor’s telephone. Rosa on the class telephone, 9 to 11.',
    saferSurroundings:
      'Bag with papers at the class. Spare key at the neighbor’s. The plan itself stays with Rosa.',
  });
  for (const daysAgo of [12, 7, 2]) {
    const happenedAt = story.at(daysAgo, 9);
    world.tables.add('contacts', {
      id: story.id(happenedAt),
      ...story.mine,
      workerId: worker.id,
      kind: 'phone',
      outcome: 'no_answer',
      happenedAt,
      recordedAt: happenedAt,
    });
  }
}

/** PTSD with Marcus; with Rosa a hip, four flights of stairs, and a housing office that has not answered for six days. */
function tellOrtiz(world: World): void {
  const first = tell(world, ortizVeteran, { opened: 402, closed: null, trouble: null, lastReached: 6 });
  const second = tell(
    world,
    ortizAtHome,
    { opened: 52, closed: null, trouble: 'silent referral', lastReached: 5, silentFor: 6 },
    first.clientId,
  );
  const madeAt = second.at(5);
  world.tables.add('promises', {
    id: second.id(madeAt),
    ...second.mine,
    promise: 'News about the apartment by Friday',
    dueOn: nextFriday(world),
    madeBy: second.worker.id,
    madeAt,
  });
  answerByLink(world, second);
}

function nextFriday({ calendar }: World): string {
  const days =
    [0, 1, 2, 3, 4, 5, 6].find((ahead) => new Date(`${calendar.day(-ahead)}T12:00:00Z`).getUTCDay() === 5) ??
    0;
  return calendar.day(-days);
}

function answerByLink(world: World, story: Story): void {
  const referral = world.tables.find(
    'referrals',
    (row) => row.caseId === story.caseId && row.status === 'requested',
  );
  const consent = world.tables.find(
    'consents',
    (row) => row.clientId === story.clientId && row.organizationId === referral.organizationId,
  );
  const createdAt = story.at(6);
  const tokenHash = `\\x${createHash('sha256').update(samplePartnerToken).digest('hex')}`;
  world.tables.add('referralLinks', {
    id: story.id(createdAt),
    clientId: story.clientId,
    referralId: String(referral.id),
    consentId: String(consent.id),
    tokenHash: tokenHash as never,
    sentTo: world.services.veteranVouchers.email,
    createdAt,
    createdBy: story.worker.id,
    expiresAt: world.calendar.at(-30, 17),
  });
}
