import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { ImportReport, NewImport, PastImport } from './contract/import.ts';
import { Organization, OrganizationDraft, OrganizationLine } from './contract/organization.ts';
import { Suggestions, Wish } from './contract/search.ts';
import { NewVerification, Service, ServiceDraft } from './contract/service.ts';

export type { Counts, ImportReport, NewImport, Remark } from './contract/import.ts';
export type { Organization, OrganizationDraft } from './contract/organization.ts';
export type { Hours, Phone, Place, PlaceDraft, ReferralRecord } from './contract/parts.ts';
export type { Reason, Suggestion, Suggestions, Wish } from './contract/search.ts';
export type { NewVerification, Opening, Service, ServiceDraft, Verification } from './contract/service.ts';

const ofService = z.object({ serviceId: Id });
const ofOrganization = z.object({ organizationId: Id });

/** A whole directory in text; other requests are far smaller. */
const importLimitBytes = 20 * 1024 * 1024;

export const directoryRoutes = {
  findServices: defineRoute({
    method: 'GET',
    path: '/directory/services',
    summary:
      'Find services by words, need, language and distance, the most fitting first, each with its reasons',
    may: 'read directory',
    audit: 'no personal data',
    input: { query: Wish },
    output: Suggestions,
  }),
  readService: defineRoute({
    method: 'GET',
    path: '/directory/services/:serviceId',
    summary: 'Read everything about a service',
    may: 'read directory',
    audit: 'no personal data',
    input: { params: ofService },
    output: Service,
  }),
  addService: defineRoute({
    method: 'POST',
    path: '/directory/services',
    summary: 'Write a service into the directory',
    may: 'edit directory',
    audit: { action: 'create', what: 'service' },
    input: { body: ServiceDraft },
    output: Service,
  }),
  changeService: defineRoute({
    method: 'PUT',
    path: '/directory/services/:serviceId',
    summary: 'Change a service; its lists are replaced',
    may: 'edit directory',
    audit: { action: 'change', what: 'service' },
    edits: true,
    input: { params: ofService, body: ServiceDraft },
    output: Service,
  }),
  verifyService: defineRoute({
    method: 'POST',
    path: '/directory/services/:serviceId/verifications',
    summary: 'Say that an entry was checked, how, and what was heard',
    may: 'edit directory',
    audit: { action: 'create', what: 'service verification' },
    input: { params: ofService, body: NewVerification },
    output: Service,
  }),
  findOrganizations: defineRoute({
    method: 'GET',
    path: '/directory/organizations',
    summary: 'Find organizations by name',
    may: 'read directory',
    audit: 'no personal data',
    input: { query: z.object({ q: z.string().trim().max(200).optional() }) },
    output: z.object({ organizations: z.array(OrganizationLine) }),
  }),
  readOrganization: defineRoute({
    method: 'GET',
    path: '/directory/organizations/:organizationId',
    summary: 'Read an organization and what it offers',
    may: 'read directory',
    audit: 'no personal data',
    input: { params: ofOrganization },
    output: Organization,
  }),
  addOrganization: defineRoute({
    method: 'POST',
    path: '/directory/organizations',
    summary: 'Write an organization into the directory',
    may: 'edit directory',
    audit: { action: 'create', what: 'organization' },
    input: { body: OrganizationDraft },
    output: Organization,
  }),
  changeOrganization: defineRoute({
    method: 'PUT',
    path: '/directory/organizations/:organizationId',
    summary: 'Change an organization; its phones are replaced',
    may: 'edit directory',
    audit: { action: 'change', what: 'organization' },
    edits: true,
    input: { params: ofOrganization, body: OrganizationDraft },
    output: Organization,
  }),
  importDirectory: defineRoute({
    method: 'POST',
    path: '/directory/imports',
    summary: 'Take in a directory in HSDS 3.0 (JSON or CSV files); a dry run unless told otherwise',
    may: 'import directory',
    audit: { action: 'create', what: 'directory import' },
    bodyLimitBytes: importLimitBytes,
    input: { body: NewImport },
    output: ImportReport,
  }),
  listImports: defineRoute({
    method: 'GET',
    path: '/directory/imports',
    summary: 'List the imports so far, newest first',
    may: 'import directory',
    audit: 'no personal data',
    input: {},
    output: z.object({ imports: z.array(PastImport) }),
  }),
  exportDirectory: defineRoute({
    method: 'GET',
    path: '/directory/export',
    summary: 'The whole directory in HSDS 3.0: a list of organizations with everything that hangs on them',
    may: 'read directory',
    audit: 'no personal data',
    input: {},
    output: z.unknown(),
    download: 'application/json',
  }),
};
