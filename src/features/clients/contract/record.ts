import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Moment } from '#platform/values/index.ts';

const OneClient = z.object({ clientId: Id });
/** For more: `before` is the moment of the last one read. */
const page = z.object({ before: Moment.optional() });

/** Somebody looked or changed something. `who` is empty for the system itself. */
export const Look = z.object({
  at: Moment,
  who: z.string(),
  kind: z.string(),
  action: z.string(),
  what: z.string(),
  why: z.string().nullable(),
});
export type Look = z.output<typeof Look>;

const Value = z.unknown();

/** Fields that were changed together: what each was and became. */
export const Edit = z.object({
  id: Id,
  at: Moment,
  who: z.string().nullable(),
  /** The table: `clients`, `cases`, … */
  entity: z.string(),
  changes: z.array(z.object({ field: z.string(), was: Value, became: Value })),
});
export type Edit = z.output<typeof Edit>;

export const recordRoutes = {
  readAccessList: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/access-list',
    summary: 'Who looked at or changed this record, when and why, newest first',
    may: 'read clients',
    audit: { action: 'read', what: 'access list' },
    input: { params: OneClient, query: page },
    output: z.object({ looks: z.array(Look), more: z.boolean() }),
  }),
  exportAccessList: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/access-list.csv',
    summary: 'The whole access list as a table',
    may: 'read clients',
    audit: { action: 'export', what: 'access list' },
    input: { params: OneClient },
    output: z.string(),
    download: 'text/csv; charset=utf-8',
  }),
  readHistory: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/history',
    summary: 'What was changed in this record, what stood there before, newest first',
    may: 'read clients',
    audit: { action: 'read', what: 'history' },
    input: { params: OneClient, query: page },
    output: z.object({ edits: z.array(Edit), more: z.boolean() }),
  }),
};
