import type { Page } from '@playwright/test';
import { dayFromNow } from './forms.ts';
import { ask } from './journey.ts';

/** What stood there before a journey began, made by a signed-in colleague without the pages. */
export type Person = { readonly clientId: string; readonly caseId: string };

type Named = { readonly id: string; readonly name: string };

/** Somebody in the care of `worker`, in the first program. */
export async function aPerson(worker: Page, givenName: string, familyName: string): Promise<Person> {
  const { programs } = await ask<{ programs: Named[] }>(worker, 'GET', '/case-choices');
  return ask<Person>(worker, 'POST', '/intakes', {
    givenName,
    familyName,
    programId: programs[0]?.id,
    reasonForContact: 'I do not know where to begin.',
  });
}

export async function aNeed(worker: Page, { clientId, caseId }: Person): Promise<string> {
  const need = { caseId, domain: 'physical_health', title: 'Pain in the back', words: 'It never stops.' };
  return (await ask<{ id: string }>(worker, 'POST', `/clients/${clientId}/needs`, need)).id;
}

/** A referral to Lakeside that was sent by a link: the page we follow it on, and the link. */
export async function aSentReferral(worker: Page, person: Person): Promise<{ path: string; link: string }> {
  const { clientId } = person;
  const needId = await aNeed(worker, person);
  const found = await ask<{ services: Named[] }>(worker, 'GET', '/directory/services?q=physical+therapy');
  const referral = await ask<{ id: string; organization: Named; categories: string[] }>(
    worker,
    'POST',
    `/clients/${clientId}/referrals`,
    { needId, serviceId: found.services[0]?.id, request: 'Could you see her this month?' },
  );
  await ask(worker, 'POST', `/clients/${clientId}/consents`, {
    kind: 'sharing',
    organizationId: referral.organization.id,
    purpose: 'referral',
    categories: referral.categories,
    given: 'verbal',
    givenOn: dayFromNow(0),
  });
  const path = `/clients/${clientId}/referrals/${referral.id}`;
  const sent = await ask<{ url: string }>(worker, 'POST', `${path}/sending`, { how: 'link' });
  return { path, link: sent.url };
}
