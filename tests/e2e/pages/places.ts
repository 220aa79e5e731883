import type { Page } from '@playwright/test';
import { ask } from '../support/journey.ts';

/** A page of the web, and who looks at it; what surrounds many pages is pressed on those with a `frame`. */
export type Place = {
  readonly path: string;
  readonly who: 'rosa' | 'ingrid' | 'ade' | 'nobody';
  readonly frame?: true;
};

const about = '/clients/:clientId';

/** Every page there is. */
export const places: readonly Place[] = [
  { path: '/sign-in', who: 'nobody' },
  { path: '/sign-out', who: 'nobody' },
  { path: '/first-run', who: 'nobody' },
  { path: '/choose-password', who: 'nobody' },
  { path: '/today', who: 'rosa', frame: true },
  { path: '/caseload', who: 'rosa' },
  { path: '/people', who: 'rosa' },
  { path: '/intake', who: 'rosa' },
  { path: '/intake/queue', who: 'ingrid' },
  { path: '/intake/from/:selfReferralId', who: 'ingrid' },
  { path: `${about}/story`, who: 'rosa', frame: true },
  { path: `${about}/plan`, who: 'rosa' },
  { path: `${about}/plan/:caseId/versions`, who: 'rosa' },
  { path: `${about}/log`, who: 'rosa' },
  { path: `${about}/schedule`, who: 'rosa' },
  { path: `${about}/assessments`, who: 'rosa' },
  { path: `${about}/assessments/safety-plan`, who: 'rosa' },
  { path: `${about}/assessments/warnings`, who: 'rosa' },
  { path: `${about}/assessments/instruments`, who: 'rosa' },
  { path: `${about}/assessments/instruments/:responseId`, who: 'rosa' },
  { path: `${about}/assessments/instruments/:responseId/over-time`, who: 'rosa' },
  { path: `${about}/assessments/since`, who: 'rosa' },
  { path: `${about}/assessments/whole`, who: 'rosa' },
  { path: `${about}/assessments/interviews`, who: 'rosa' },
  { path: `${about}/assessments/interviews/:interviewId`, who: 'rosa' },
  { path: `${about}/assessments/others`, who: 'rosa' },
  { path: `${about}/people`, who: 'ingrid' },
  { path: `${about}/people/family`, who: 'rosa' },
  { path: `${about}/people/ecomap`, who: 'rosa' },
  { path: `${about}/people/household-entry`, who: 'rosa' },
  { path: `${about}/documents`, who: 'rosa' },
  { path: `${about}/documents/seen/:paper/:paperId`, who: 'rosa' },
  { path: `${about}/sharing`, who: 'rosa' },
  { path: `${about}/details`, who: 'rosa' },
  { path: `${about}/access`, who: 'ingrid' },
  { path: `${about}/history`, who: 'rosa' },
  { path: `${about}/outcomes`, who: 'rosa' },
  { path: `${about}/closing/:caseId`, who: 'rosa' },
  { path: `${about}/referrals`, who: 'rosa' },
  { path: `${about}/referrals/:referralId`, who: 'rosa' },
  { path: `${about}/referrals/:referralId/change`, who: 'rosa' },
  { path: `${about}/steps/:stepId/referral`, who: 'rosa' },
  { path: `${about}/needs/:needId/referral`, who: 'rosa' },
  { path: '/emergency', who: 'rosa' },
  { path: '/emergency/reviews', who: 'ingrid' },
  { path: '/duplicates', who: 'rosa' },
  { path: `${about}/merge/:otherId`, who: 'rosa' },
  { path: '/directory', who: 'rosa' },
  { path: '/directory/services/:serviceId', who: 'rosa' },
  { path: '/directory/services/:serviceId/edit', who: 'rosa' },
  { path: '/directory/organizations/:organizationId', who: 'rosa' },
  { path: '/directory/add', who: 'rosa' },
  { path: '/directory/import', who: 'ade' },
  { path: '/team', who: 'ade' },
  { path: '/team/:workerId', who: 'ade' },
  { path: '/admin', who: 'ade' },
  { path: '/admin/intake', who: 'ade' },
  { path: '/admin/guides', who: 'ade' },
  { path: '/admin/domains', who: 'ade' },
  { path: '/admin/instruments', who: 'ade' },
  { path: '/admin/nicknames', who: 'ade' },
  { path: '/admin/outbox', who: 'ade' },
  { path: '/audit', who: 'ade' },
  { path: '/account', who: 'rosa' },
];

/** What a provider sees without an account; the sample tells the link to everybody. */
export const partnerPlace: Place = {
  path: '/partner/referral#riverbend-housing-office-answers-for-mr-ortiz',
  who: 'nobody',
};

/** What anybody sees who asks a program of the sample for help. */
export const publicPlace: Place = {
  path: '/refer-yourself/housing-first-steps',
  who: 'nobody',
};

type Named = { readonly id: string };
type Plan = { readonly caseId: string; readonly goals: readonly { readonly steps: readonly Named[] }[] };
type Life = { readonly domains: readonly { readonly needs: readonly Named[] }[] };
type Referral = Named & { readonly service: Named; readonly organization: Named };

/** Where the parameters of the paths lead: to Ji-woo and what is around her. */
export async function findExamples(rosa: Page): Promise<Readonly<Record<string, string>>> {
  const get = <T>(path: string) => ask<T>(rosa, 'GET', path);
  const { people } = await get<{ people: Named[] }>('/clients?q=Ji-woo+Park');
  const twice = await get<{ people: Named[] }>('/clients?q=Jiwoo+Park');
  const clientId = people[0]?.id ?? '';
  const plan = await get<Plan>(`/clients/${clientId}/plan`);
  const life = await get<Life>(`/clients/${clientId}/assessment`);
  const [referral] = await get<Referral[]>(`/clients/${clientId}/referrals`);
  const { worker } = await get<{ worker: Named }>('/me');
  const { interviews } = await get<{ interviews: Named[] }>(`/clients/${clientId}/interviews`);
  const { responses } = await get<{ responses: (Named & { status: string })[] }>(
    `/clients/${clientId}/instruments`,
  );
  const { selfReferrals } = await get<{ selfReferrals: Named[] }>('/intake-queue');
  return {
    clientId,
    otherId: twice.people[0]?.id ?? '',
    caseId: plan.caseId,
    paper: 'plan_now',
    paperId: plan.caseId,
    stepId: plan.goals.flatMap(({ steps }) => steps)[0]?.id ?? '',
    needId: life.domains.flatMap(({ needs }) => needs)[0]?.id ?? '',
    referralId: referral?.id ?? '',
    serviceId: referral?.service.id ?? '',
    organizationId: referral?.organization.id ?? '',
    workerId: worker.id,
    interviewId: interviews[0]?.id ?? '',
    responseId: responses.find(({ status }) => status === 'completed')?.id ?? '',
    selfReferralId: selfReferrals[0]?.id ?? '',
  };
}

export const fill = (path: string, examples: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => examples[name] ?? '');
