import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Moment } from '#platform/values/index.ts';

/** One signed head of the audit log: `size` events were under it. */
const Seal = z.object({ number: z.number().int(), sealedAt: Moment, size: z.number().int() });

/** How far the agency's audit log is sealed, and when that was last looked at. */
export const AuditSeals = z.object({
  /** Newest first, at most twenty. */
  seals: z.array(Seal),
  /** The last time that every event was held against its seal; null before the first night. */
  check: z.object({ checkedAt: Moment, events: z.number().int(), findings: z.array(z.string()) }).nullable(),
});
export type AuditSeals = z.output<typeof AuditSeals>;

export const auditRoutes = {
  readAuditSeals: defineRoute({
    method: 'GET',
    path: '/audit/seals',
    summary: 'How far the audit log is sealed',
    may: 'read audit',
    audit: { action: 'read', what: 'audit seals' },
    input: {},
    output: AuditSeals,
  }),
  downloadAuditHead: defineRoute({
    method: 'GET',
    path: '/audit/head.txt',
    summary: 'The last signed head of the audit log, to keep elsewhere',
    may: 'read audit',
    audit: { action: 'export', what: 'audit head' },
    input: {},
    output: z.string(),
    download: 'text/plain; charset=utf-8',
  }),
};
