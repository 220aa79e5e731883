import { z } from 'zod';
import { ClientPage } from '#features/clients/contract.ts';
import { Log } from '#features/contacts/contract.ts';
import { Plan } from '#features/plans/contract.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';

/** Each part is what its own route answers: the top of the page, the latest page of the log, the plan of the newest open case. */
export const Chart = z.object({ client: ClientPage, log: Log, plan: Plan });
export type Chart = z.output<typeof Chart>;

export const chartRoutes = {
  readChart: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/chart',
    summary: 'Read the top of a client’s page, the latest of the log and the plan in one go',
    may: 'read clients',
    audit: { action: 'read', what: 'chart' },
    input: { params: z.object({ clientId: Id }) },
    output: Chart,
  }),
};
