import type { Caller } from '#tests/support/caller.ts';
import { directoryRoutes, type OrganizationDraft, type ServiceDraft } from './contract.ts';

type Wanted = Partial<ServiceDraft> & { readonly organization?: Partial<OrganizationDraft> };

/**
 * A service in the directory, written by hand by `who` (anybody who may edit the directory). Without an
 * `organizationId` it gets an organization of its own, shaped by `organization`.
 */
export async function aService(
  who: Caller,
  wanted: Wanted = {},
): Promise<{ serviceId: string; organizationId: string }> {
  const { organization, ...service } = wanted;
  const organizationId = service.organizationId ?? (await anOrganization(who, organization));
  const body = { name: 'Physical therapy at home', ...service, organizationId };
  const made = await who.ask(directoryRoutes.addService, { body });
  return { serviceId: made.body.id, organizationId };
}

/** An organization in the directory; answers its id. */
export async function anOrganization(who: Caller, wanted: Partial<OrganizationDraft> = {}): Promise<string> {
  const body = { name: 'Lakeside Rehabilitation', email: 'desk@lakeside.example', ...wanted };
  const made = await who.ask(directoryRoutes.addOrganization, { body });
  return made.body.id;
}
