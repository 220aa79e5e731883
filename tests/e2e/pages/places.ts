import type { Page } from '@playwright/test';
import { ask } from '../support/journey.ts';

/** A page of the web, who looks at it, and the buttons on it that open something. */
export type Place = {
  readonly path: string;
  readonly who: 'rosa' | 'ingrid' | 'ade' | 'nobody';
  readonly opens?: readonly (string | RegExp)[];
};

const about = '/clients/:clientId';

/** Every page there is. */
export const places: readonly Place[] = [
  { path: '/sign-in', who: 'nobody' },
  { path: '/sign-out', who: 'nobody' },
  { path: '/first-run', who: 'nobody' },
  { path: '/choose-password', who: 'nobody' },
  { path: '/today', who: 'rosa', opens: ['Snooze…'] },
  { path: '/caseload', who: 'rosa' },
  { path: '/people', who: 'rosa', opens: [/^Menu of/, /^Find/] },
  { path: '/intake', who: 'rosa' },
  {
    path: '/intake/queue',
    who: 'ingrid',
    opens: ['Show on…', 'On record already…', 'Set aside…', /^Decide about/],
  },
  { path: '/intake/from/:selfReferralId', who: 'ingrid' },
  { path: `${about}/story`, who: 'rosa' },
  { path: `${about}/plan`, who: 'rosa', opens: ['Add goal', 'Start from a template', /^Add step/, /^Done…/] },
  { path: `${about}/plan/:caseId/versions`, who: 'rosa' },
  { path: `${about}/log`, who: 'rosa', opens: ['Change…', /^Add to it…/] },
  { path: `${about}/schedule`, who: 'rosa', opens: ['Plan an appointment'] },
  { path: `${about}/assessments`, who: 'rosa', opens: ['Record what they said', 'Assess a risk'] },
  { path: `${about}/assessments/safety-plan`, who: 'rosa' },
  { path: `${about}/assessments/warnings`, who: 'rosa', opens: ['Add a warning', 'Record a report'] },
  { path: `${about}/assessments/instruments`, who: 'rosa', opens: ['Ask with an instrument'] },
  { path: `${about}/assessments/instruments/:responseId`, who: 'rosa', opens: ['Correct it…'] },
  { path: `${about}/assessments/instruments/:responseId/over-time`, who: 'rosa' },
  { path: `${about}/assessments/since`, who: 'rosa' },
  { path: `${about}/assessments/whole`, who: 'rosa' },
  { path: `${about}/assessments/interviews`, who: 'rosa', opens: ['Begin an interview'] },
  { path: `${about}/assessments/interviews/:interviewId`, who: 'rosa' },
  { path: `${about}/assessments/others`, who: 'rosa', opens: ['Record what somebody said'] },
  {
    path: `${about}/people`,
    who: 'ingrid',
    opens: ['Add a colleague', 'Give to somebody else', 'Open another case'],
  },
  {
    path: `${about}/people/family`,
    who: 'rosa',
    opens: [
      'Add a person',
      'Add a relationship',
      'Add a household',
      /^What they may be told/,
      /^Change…/,
      /^To Min-ji/,
    ],
  },
  { path: `${about}/people/ecomap`, who: 'rosa', opens: ['Add something', /^Change…/] },
  { path: `${about}/people/household-entry`, who: 'rosa' },
  { path: `${about}/documents`, who: 'rosa', opens: ['Add a file'] },
  { path: `${about}/sharing`, who: 'rosa', opens: ['Record consent', 'They take it back…'] },
  { path: `${about}/details`, who: 'rosa' },
  { path: `${about}/access`, who: 'ingrid' },
  { path: `${about}/history`, who: 'rosa' },
  { path: `${about}/outcomes`, who: 'rosa', opens: ['How is it going?'] },
  { path: `${about}/closing/:caseId`, who: 'rosa' },
  { path: `${about}/referrals`, who: 'rosa' },
  {
    path: `${about}/referrals/:referralId`,
    who: 'rosa',
    opens: ['Write to them', 'Note a call', 'Add an appointment'],
  },
  { path: `${about}/referrals/:referralId/change`, who: 'rosa' },
  { path: `${about}/steps/:stepId/referral`, who: 'rosa' },
  { path: `${about}/needs/:needId/referral`, who: 'rosa' },
  { path: '/emergency', who: 'rosa' },
  { path: '/emergency/reviews', who: 'ingrid' },
  { path: '/duplicates', who: 'rosa' },
  { path: `${about}/merge/:otherId`, who: 'rosa' },
  { path: '/directory', who: 'rosa' },
  {
    path: '/directory/services/:serviceId',
    who: 'rosa',
    opens: ['I have checked this'],
  },
  { path: '/directory/services/:serviceId/edit', who: 'rosa' },
  { path: '/directory/organizations/:organizationId', who: 'rosa' },
  { path: '/directory/add', who: 'rosa' },
  { path: '/directory/import', who: 'ade' },
  { path: '/team', who: 'ade', opens: ['Invite somebody'] },
  { path: '/team/:workerId', who: 'ade' },
  { path: '/admin', who: 'ade', opens: ['Add program'] },
  { path: '/admin/intake', who: 'ade', opens: [/^Change the page of/] },
  { path: '/admin/guides', who: 'ade', opens: [/^Make our own of it/] },
  { path: '/admin/domains', who: 'ade' },
  { path: '/admin/instruments', who: 'ade', opens: [/^Change how often/] },
  { path: '/admin/outbox', who: 'ade' },
  { path: '/audit', who: 'ade' },
  { path: '/account', who: 'rosa', opens: ['Set up'] },
];

/** What a provider sees without an account; the sample tells the link to everybody. */
export const partnerPlace: Place = {
  path: '/partner/referral#riverbend-housing-office-answers-for-mr-ortiz',
  who: 'nobody',
  opens: ['Write a message'],
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
