import { whatIsTold } from '#features/referrals/rules/told.ts';
import type { Urgency } from '#features/referrals/rules/urgency.ts';
import { noticesFor } from '#features/sharing/rules.ts';
import { asJson } from '../core/tables.ts';
import type { Strand } from './planning.ts';
import type { Story } from './story.ts';
import type { KnownService } from './world.ts';

type Sent = {
  readonly id: string;
  readonly sentAt: string;
  readonly service: KnownService;
  readonly urgency: Urgency;
};

/** The consent on which a referral was sent, what was told with it, and the link to answer it. */
export function disclose(
  story: Story,
  { thread, words, goalTitle, stepTitle }: Strand,
  { id, sentAt, service, urgency }: Sent,
): void {
  const { world, chance, worker, course } = story;
  const categories = ['contact', 'needs', ...(thread.sensitivity ? [thread.sensitivity] : [])] as const;
  const consentId = story.id(sentAt);
  const sent = sentAt.slice(0, 10);
  const ends = course.trouble === 'consent ends' ? story.day(-6) : story.day(-chance.between(60, 300));
  world.tables.add('consents', {
    id: consentId,
    clientId: story.clientId,
    kind: 'sharing',
    organizationId: service.organizationId,
    purpose: 'referral',
    categories: [...categories],
    given: chance.pick(['signed', 'electronic']),
    words: chance.chance(0.2) ? 'Tell them what they need, not more.' : null,
    givenOn: sent,
    expiresOn: ends,
    recordedBy: worker.id,
    createdAt: sentAt,
  });
  const known = {
    person: personOf(story),
    need: { title: thread.need, words },
    plan: { goal: goalTitle, step: stepTitle },
    request: thread.request,
    urgency,
    warmIntroduction: false,
  };
  world.tables.add('disclosures', {
    id: story.id(sentAt),
    clientId: story.clientId,
    consentId,
    referralId: id,
    organizationId: service.organizationId,
    recipient: service.organization,
    purpose: 'referral',
    categories: [...categories],
    content: asJson({ kind: 'referral', ...whatIsTold(known, categories) }),
    how: chance.pick(['link', 'link', 'phone']),
    notice: noticesFor(categories).join('\n'),
    disclosedAt: sentAt,
    disclosedBy: worker.id,
    sensitivity: thread.sensitivity ?? null,
  });
}

function personOf({ name, person }: Story) {
  return {
    name: `${name} ${person.family}`,
    pronouns: person.pronouns,
    language: person.language,
    interpreterNeeded: person.interpreter,
    phone: null,
    email: null,
    address: null,
    safeContactMethods: [],
    safeContactTimes: null,
    safeToLeaveMessage: null,
    safeContactNote: null,
  };
}
