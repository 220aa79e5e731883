import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { ClientPage } from './contract/page.ts';
import { Person, PersonChange } from './contract/person.ts';

export { ClientPage } from './contract/page.ts';
export { NewPerson, Person, PersonChange } from './contract/person.ts';

const OneClient = z.object({ clientId: Id });

export const clientRoutes = {
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
};
