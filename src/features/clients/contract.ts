import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { emergencyRoutes } from './contract/emergency.ts';
import { ClientPage } from './contract/page.ts';
import { Person, PersonChange } from './contract/person.ts';
import { protectionRoutes } from './contract/protection.ts';
import { recordRoutes } from './contract/record.ts';
import { FoundPeople, Search } from './contract/search.ts';

export { EmergencyAccess, NewEmergencyAccess, NewReview } from './contract/emergency.ts';
export { ClientPage } from './contract/page.ts';
export { NewPerson, Person, PersonChange } from './contract/person.ts';
export { NewExclusion, NewSeal, Protection } from './contract/protection.ts';
export { Edit, Look } from './contract/record.ts';
export { FoundPerson } from './contract/search.ts';

const OneClient = z.object({ clientId: Id });

export const clientRoutes = {
  findClients: defineRoute({
    method: 'GET',
    path: '/clients',
    summary: 'Find people by name, however it is written, birthday or telephone',
    may: 'read clients',
    audit: { action: 'search', what: 'clients' },
    input: { query: Search },
    output: FoundPeople,
  }),
  readClient: defineRoute({
    method: 'GET',
    path: '/clients/:clientId',
    summary: 'Read the top of a client’s page',
    may: 'read clients',
    audit: { action: 'read', what: 'client' },
    input: { params: OneClient },
    output: ClientPage,
  }),
  changeClient: defineRoute({
    method: 'PATCH',
    path: '/clients/:clientId',
    summary: 'Change what is known about the person',
    may: 'write clients',
    audit: { action: 'change', what: 'client' },
    input: { params: OneClient, body: PersonChange },
    output: Person,
    edits: true,
  }),
  ...protectionRoutes,
  ...emergencyRoutes,
  ...recordRoutes,
};
