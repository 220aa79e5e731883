import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line, Sensitivity, Version, words } from '#platform/values/index.ts';
import { energies, strengths, systemKinds } from '../rules/systems.ts';
import { Protected } from './parts.ts';

const shape = {
  kind: z.enum(systemKinds, { error: /*i18n*/ 'Please say what kind it is.' }),
  name: line(120),
  strength: z.enum(strengths, { error: /*i18n*/ 'Please say how strong it is.' }),
  energy: z.enum(energies, { error: /*i18n*/ 'Please say which way strength flows.' }),
  words: words(2000),
  sensitivity: Protected,
};

/** A part of the world around a household: a school, a job, a congregation. */
export const System = z.object({
  id: Id,
  kind: z.enum(systemKinds),
  name: z.string(),
  strength: z.enum(strengths),
  energy: z.enum(energies),
  words: z.string().nullable(),
  organizationId: Id.nullable(),
  sensitivity: Sensitivity.nullable(),
  version: Version,
});
export type System = z.output<typeof System>;

export const NewSystem = z.strictObject({ ...shape, organizationId: Id.optional() });
export type NewSystem = z.output<typeof NewSystem>;
export const ChangedSystem = z.strictObject(shape);
export type ChangedSystem = z.output<typeof ChangedSystem>;

/** `suggested`: organizations of live referrals that nobody has put on the map yet. */
export const Ecomap = z.object({
  household: z.array(z.string()),
  systems: z.array(System),
  suggested: z.array(z.object({ organizationId: Id, name: z.string(), service: z.string() })),
  mayProtect: z.array(Sensitivity),
});
export type Ecomap = z.output<typeof Ecomap>;

const OneClient = z.object({ clientId: Id });
const OneSystem = OneClient.extend({ systemId: Id });

export const systemRoutes = {
  readEcomap: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/ecomap',
    summary: 'Read what the household lives among',
    may: 'read clients',
    audit: { action: 'read', what: 'ecomap' },
    input: { params: OneClient },
    output: Ecomap,
  }),
  addSystem: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/ecomap/systems',
    summary: 'Put a part of their world on the map',
    may: 'write clients',
    audit: { action: 'create', what: 'system' },
    input: { params: OneClient, body: NewSystem },
    output: System,
  }),
  changeSystem: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/ecomap/systems/:systemId',
    summary: 'Change how something stands to the household',
    may: 'write clients',
    audit: { action: 'change', what: 'system' },
    input: { params: OneSystem, body: ChangedSystem },
    output: System,
    edits: true,
  }),
  endSystem: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/ecomap/systems/:systemId/ending',
    summary: 'Take something off the map that is no longer there; it stays in the history',
    may: 'write clients',
    audit: { action: 'change', what: 'system' },
    input: { params: OneSystem, body: z.strictObject({ reason: words(500) }) },
    output: z.void(),
  }),
};
