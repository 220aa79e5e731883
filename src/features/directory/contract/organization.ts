import { z } from 'zod';
import { Id, line, Version, words } from '#platform/values/index.ts';
import { EmailAddress, Phone, PhoneDraft, ServiceStatus, WebAddress } from './parts.ts';

export const Organization = z.object({
  id: Id,
  version: Version,
  name: z.string(),
  alternateName: z.string().nullable(),
  description: z.string(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  phones: z.array(Phone),
  services: z.array(z.object({ id: Id, name: z.string(), status: ServiceStatus })),
  source: z.string(),
});
export type Organization = z.output<typeof Organization>;

export const OrganizationDraft = z.strictObject({
  name: line(300),
  alternateName: words(300),
  description: words(),
  email: EmailAddress,
  website: WebAddress,
  phones: z.array(PhoneDraft).max(20).default([]),
});
export type OrganizationDraft = z.output<typeof OrganizationDraft>;

export const OrganizationLine = z.object({
  id: Id,
  name: z.string(),
  alternateName: z.string().nullable(),
  services: z.number().int(),
});
